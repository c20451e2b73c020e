import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { RequestId } from './RequestId';
import styles from './ui.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what to do, and the request id to copy. */
export function ProblemNotice({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const body = isProblem(error) ? error.body : null;
  const unreachable = body?.code === 'unreachable';
  const title = unreachable ? t('ui.problem.unreachable') : body?.title || t('ui.problem.unknown');
  const id = body?.request_id;
  return (
    <Alert
      type="error"
      role="alert"
      className={styles.problem}
      title={title}
      description={
        <>
          {unreachable ? t('ui.problem.unreachable_hint') : body?.detail}
          {body && body.errors.length > 0 && (
            <ul className={styles.faults}>
              {body.errors.map((fault) => (
                <li key={`${fault.pointer}${fault.code}`}>{fault.detail}</li>
              ))}
            </ul>
          )}
          {id && <RequestId id={id} />}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
    />
  );
}
