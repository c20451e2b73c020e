import { FileTextOutlined, HistoryOutlined, TagOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from '../search.module.css';
import type { Completion } from '../suggestions';

const icons = {
  recent: <HistoryOutlined aria-hidden />,
  term: <TagOutlined aria-hidden />,
  name: <FileTextOutlined aria-hidden />,
};

/** A completion, with what kind of thing it is. */
export function SuggestionLine({ text, kind }: Completion) {
  const { t } = useTranslation();
  return (
    <span className={styles.suggestion}>
      {icons[kind]} <span>{text}</span> <span className={styles.quiet}>{t(`search.suggested.${kind}`)}</span>
    </span>
  );
}
