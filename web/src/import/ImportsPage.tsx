import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './import.module.css';
import { FileBox } from './parts/FileBox';
import { ImportList } from './parts/ImportList';

const route = getRouteApi('/imports');

/** A file as it came, and what was imported before. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  return (
    <section className={styles.page}>
      <h1>{t('import.title')}</h1>
      <FileBox onStarted={(importId) => void navigate({ to: '/imports/$importId', params: { importId } })} />
      <h2>{t('import.earlier')}</h2>
      <ImportList />
    </section>
  );
}
