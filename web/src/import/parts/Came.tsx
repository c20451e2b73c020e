import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/useFormat';
import styles from '../import.module.css';
import type { Kind } from '../importState';

interface Props {
  kind: Kind;
  number: number;
}

/** How many rows came in, and where they are now. */
export function Came({ kind, number }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <p className={styles.came} role="status">
      {t('import.came', { number: count(number) })}{' '}
      {kind === 'leads' && <Link to="/projects">{t('import.to_projects')}</Link>}
      {kind === 'demands' && <Link to="/library">{t('import.to_library')}</Link>}
      {kind === 'organisations' && <Link to="/organisations">{t('import.to_organisations')}</Link>}
    </p>
  );
}
