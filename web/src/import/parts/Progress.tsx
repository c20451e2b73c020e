import { useTranslation } from 'react-i18next';
import type { Import } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import styles from '../import.module.css';
import { isUnderWay } from '../importState';

/** How far the server is with the file. */
export function Progress({ import: file }: { import: Import }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  if (!isUnderWay(file.state)) return null;
  const { done, of } = file.progress;
  const known = file.state === 'reading' && of > 0;
  const says = t(file.state === 'reading' ? 'import.reading' : 'import.committing');
  return (
    <p className={styles.progress} role="status">
      {says} {known && t('import.progress', { done: count(done), of: count(of) })}
      <progress aria-label={says} max={known ? of : undefined} value={known ? done : undefined} />
    </p>
  );
}
