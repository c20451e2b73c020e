import { useTranslation } from 'react-i18next';
import { LinkTabs } from '@/ui/LinkTabs';
import styles from './catalogue.module.css';

/** The head of what is kept in versions under one place: the approvals, and the standards of admission. */
export function CatalogueHead() {
  const { t } = useTranslation();
  return (
    <header className={styles.head}>
      <h1>{t('approval_catalogue.place')}</h1>
      <LinkTabs
        label={t('approval_catalogue.place')}
        tabs={[
          { to: '/approval-catalogues', label: t('approval_catalogue.title') },
          { to: '/admission-standards', label: t('admission_standard.title') },
        ]}
      />
    </header>
  );
}
