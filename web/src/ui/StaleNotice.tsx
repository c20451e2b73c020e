import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

export interface Difference {
  label: string;
  seen: string;
  now: string;
}

interface Props {
  /** What may differ; only what does is shown. */
  differences: Difference[];
  onAdopt: () => void;
}

/** Someone else changed the record: both versions side by side; what was typed stays. */
export function StaleNotice({ differences, onAdopt }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      role="alert"
      className={styles.problem}
      title={t('ui.stale.title')}
      description={
        <>
          <table className={styles.versions}>
            <thead>
              <tr>
                <th scope="col">{t('ui.stale.field')}</th>
                <th scope="col">{t('ui.stale.seen')}</th>
                <th scope="col">{t('ui.stale.now')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.filter(({ seen, now }) => seen !== now).map((difference) => (
                <tr key={difference.label}>
                  <th scope="row">{difference.label}</th>
                  <td>{difference.seen}</td>
                  <td>{difference.now}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button onClick={onAdopt}>{t('ui.stale.adopt')}</Button>
        </>
      }
    />
  );
}
