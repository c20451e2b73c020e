import { useTranslation } from 'react-i18next';
import { DueClock } from '@/ui/DueClock';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { RecordLink } from '@/ui/RecordLink';
import { PeopleHead } from './PeopleHead';
import styles from './person.module.css';
import { useVacancies } from './queries/vacancies';

/** The offices of projects that nobody fills and that the reader may fill, each with its clock. */
export function VacanciesPage() {
  const { t } = useTranslation();
  const query = useVacancies();
  const rows = query.data?.items ?? [];
  return (
    <section className={styles.page}>
      <PeopleHead />
      <p className={styles.quiet}>{t('person.vacancies_about')}</p>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('person.no_vacancy')} hint={t('person.no_vacancy_hint')} />}>
        <ul className={styles.vacancies} aria-label={t('person.vacancies')}>
          {rows.map((vacancy) => (
            <li key={`${vacancy.project_id} ${vacancy.office}`}>
              <DueClock clocked={vacancy} />
              <div>
                <strong>{vacancy.office_name}</strong>{' '}
                <RecordLink type="project" id={vacancy.project_id}>{`${vacancy.project_code} ${vacancy.project_name}`}</RecordLink>
                <p className={styles.quiet}>{[vacancy.cause_name, vacancy.person_name, t('person.vacant_since', { date: vacancy.since })].filter(Boolean).join(' · ')}</p>
              </div>
            </li>
          ))}
        </ul>
      </ListStates>
    </section>
  );
}
