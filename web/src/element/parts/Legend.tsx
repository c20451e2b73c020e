import { useTranslation } from 'react-i18next';
import styles from '../element.module.css';

/** Which shade of a bar means what. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <p className={styles.legend}>
      {(['allotted', 'reserved', 'available'] as const).map((part) => (
        <span key={part} data-part={part}>
          {t(`element.part.${part}`)}
        </span>
      ))}
    </p>
  );
}
