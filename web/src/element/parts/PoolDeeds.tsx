import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../element.module.css';
import { entryKinds, type EntryKind } from '../pool';

interface Props {
  actions: readonly string[];
  onEnter: (kind: EntryKind) => void;
  onQuota: () => void;
}

/** What the server lets the reader do with a pool. */
export function PoolDeeds({ actions, onEnter, onQuota }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.deeds}>
      {entryKinds
        .filter((kind) => actions.includes(kind))
        .map((kind, at) => (
          <Button key={kind} type={at === 0 ? 'primary' : 'default'} onClick={() => onEnter(kind)}>
            {t(`element.do.${kind}`)}
          </Button>
        ))}
      {actions.includes('change_quota') && <Button onClick={onQuota}>{t('element.do.change_quota')}</Button>}
    </div>
  );
}
