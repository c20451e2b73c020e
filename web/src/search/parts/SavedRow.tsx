import { EllipsisOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '@/api/types';
import styles from '../search.module.css';
import { toState } from '../searchState';

interface Props {
  saved: SavedSearch;
  onEdit: () => void;
  onRemove: () => void;
}

/** One kept question: a link to its hits, and what may be done with it. */
export function SavedRow({ saved, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const items = [
    { key: 'edit', label: t('search.saved.edit'), onClick: onEdit },
    { key: 'remove', label: t('search.saved.remove'), danger: true, onClick: onRemove },
  ];
  return (
    <li>
      <Link to="/library" search={toState(saved.question)} activeOptions={{ exact: true }}>
        {saved.name}
      </Link>
      {saved.notify === 'page' && <span className={styles.quiet}>{t('search.saved.told')}</span>}
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button
          type="text"
          size="small"
          aria-haspopup="menu"
          aria-label={t('search.saved.more_of', { name: saved.name })}
          icon={<EllipsisOutlined aria-hidden />}
        />
      </Dropdown>
    </li>
  );
}
