import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

interface Props {
  /** `same` or `related`. */
  label: string;
  /** From 0 to 1. */
  score: number;
}

/** How alike two records are: a shape, a number and a word. */
export function Likeness({ label, score }: Props) {
  const { t } = useTranslation();
  const isSame = label === 'same';
  return (
    <strong className={styles.likeness} data-same={isSame}>
      <span aria-hidden="true">{isSame ? '●' : '○'}</span> {Math.round(score * 100)} {t(isSame ? 'ui.same' : 'ui.related')}
    </strong>
  );
}
