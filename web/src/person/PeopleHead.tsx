import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import { LinkTabs } from '@/ui/LinkTabs';
import styles from './person.module.css';

/** The head of the lists that stand under one place: people, and the offices that nobody fills. */
export function PeopleHead() {
  const { t } = useTranslation();
  const mayFill = useMay('leader_appoint');
  return (
    <header className={styles.head}>
      <h1>{t('person.title')}</h1>
      {mayFill && (
        <LinkTabs
          label={t('person.title')}
          tabs={[
            { to: '/people', label: t('person.people') },
            { to: '/vacancies', label: t('person.vacancies') },
          ]}
        />
      )}
    </header>
  );
}
