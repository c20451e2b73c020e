import { useTranslation } from 'react-i18next';
import { LinkTabs } from '@/ui/LinkTabs';
import styles from './assigned.module.css';

/** The head of the lists that stand under one place: problems and instructions. */
export function AssignedHead() {
  const { t } = useTranslation();
  return (
    <header className={styles.head}>
      <h1>{t('problem.assigned')}</h1>
      <LinkTabs
        label={t('problem.assigned')}
        tabs={[
          { to: '/problems', label: t('problem.title') },
          { to: '/instructions', label: t('instruction.title') },
        ]}
      />
    </header>
  );
}
