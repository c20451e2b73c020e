import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '@/reference/peopleQuery';
import { useUnits } from '@/reference/usePeople';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ManyChoice } from '@/ui/ManyChoice';
import { QuickSearch } from '@/ui/QuickSearch';
import { useFormat } from '@/ui/useFormat';
import { PersonRow } from './parts/PersonRow';
import { PeopleHead } from './PeopleHead';
import { found, type PeopleSearch } from './peopleSearch';
import styles from './person.module.css';
import { PersonDrawer } from './PersonDrawer';

const route = getRouteApi('/people');

/** How many lines are shown at once; each asks whether its person is there. */
const step = 20;

/** Everyone who can lead, serve or be asked, and whether they are there. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [most, setMost] = useState(step);
  const query = useQuery(peopleQuery);
  const people = query.data ?? [];
  const rows = found(people, search);
  const opened = people.find(({ id }) => id === search.person);
  const change = (next: PeopleSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const list = { ...query, hasNextPage: rows.length > most, fetchNextPage: () => setMost(most + step) };
  return (
    <section className={styles.page}>
      <PeopleHead />
      <div className={styles.filters} role="search" aria-label={t('person.filters')}>
        <QuickSearch label={t('person.find')} value={search.q} onChange={(q) => change({ q })} />
        <ManyChoice label={t('person.unit')} value={search.unit} options={useUnits()} onChange={(unit) => change({ unit })} />
        <span className={styles.quiet} aria-live="polite">
          {query.data && t('person.count', { number: count(rows.length) })}
        </span>
      </div>
      <ListStates query={list} count={rows.length} empty={<EmptyPage title={t('person.none')} hint={t('person.none_hint')} />}>
        <ul className={styles.rows} aria-label={t('person.people')}>
          {rows.slice(0, most).map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      </ListStates>
      {opened && <PersonDrawer key={opened.id} person={opened} onClose={() => change({ person: undefined })} />}
    </section>
  );
}
