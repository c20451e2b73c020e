import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

/** The number under which the server knows a refused request, to copy. */
export function RequestId({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.requestId} onClick={() => void navigator.clipboard?.writeText(id)} title={t('ui.problem.copy')}>
      {t('ui.problem.request_id', { id })}
    </button>
  );
}
