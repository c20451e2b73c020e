import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import styles from '../phone.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what to do, and the request id to copy. */
export function Problem({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const body = isProblem(error) ? error.body : null;
  const unreachable = body?.code === 'unreachable';
  const id = body?.request_id;
  return (
    <div className={styles.problem} role="alert">
      <strong>{unreachable ? t('ui.problem.unreachable') : body?.title || t('ui.problem.unknown')}</strong>
      {unreachable ? <p>{t('ui.problem.unreachable_hint')}</p> : body?.detail && <p>{body.detail}</p>}
      {body && body.errors.length > 0 && (
        <ul className={styles.reasons}>
          {body.errors.map(({ pointer, code, detail }) => (
            <li key={`${pointer}${code}`}>{detail}</li>
          ))}
        </ul>
      )}
      {id && (
        <button type="button" className={styles.plain} onClick={() => void navigator.clipboard?.writeText(id)} title={t('ui.problem.copy')}>
          {t('ui.problem.request_id', { id })}
        </button>
      )}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('ui.retry')}
        </button>
      )}
    </div>
  );
}
