import { useTranslation } from 'react-i18next';
import styles from '../gantt.module.css';

const marks = ['planned', 'actual', 'stop', 'forecast'] as const;

/** What the chart's marks mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('green_channel.legend')}>
      {marks.map((mark) => (
        <li key={mark}>
          <svg width="24" height="14" aria-hidden="true">
            <rect className={styles[mark]} x="1" y="1" width="22" height="12" rx="2" />
          </svg>
          {t(`green_channel.marks.${mark}`)}
        </li>
      ))}
      <li>
        <span aria-hidden="true">★</span>
        {t('green_channel.marks.critical')}
      </li>
    </ul>
  );
}
