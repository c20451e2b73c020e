import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyPage title={t('app.not_found')}>
      <Link to="/projects" search={{}}>
        {t('app.to_projects')}
      </Link>
    </EmptyPage>
  );
}
