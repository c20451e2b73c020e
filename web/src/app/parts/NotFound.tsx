import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import styles from '../app.module.css';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={styles.notFound}>{t('app.not_found')}</h1>
      <EmptyPage title={t('app.not_found_hint')}>
        <Link to="/projects" search={{}}>
          {t('app.to_projects')}
        </Link>
      </EmptyPage>
    </>
  );
}
