import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './matching.module.css';
import { MatchRow } from './parts/MatchRow';
import { organisationMatchesKey, organisationMatchesQuery } from './queries/ofOrganisation';

/** The demands that an organisation could meet, with the reasons. */
export function OrganisationMatches({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const query = useQuery(organisationMatchesQuery(organisation.id));
  const matches = query.data ?? [];
  return (
    <section className={styles.section} aria-label={t('matching.of_organisation')}>
      <h2>{t('matching.of_organisation')}</h2>
      <ListStates query={query} count={matches.length} empty={<EmptyPage title={t('matching.no_demands')} hint={t('matching.no_demands_hint')} />}>
        <ol className={styles.matches} aria-label={t('matching.of_organisation')}>
          {matches.map((match) => (
            <MatchRow
              key={match.id}
              match={match}
              judged={{ demandId: match.id, type: 'organisation', id: organisation.id }}
              list={organisationMatchesKey(organisation.id)}
            />
          ))}
        </ol>
      </ListStates>
    </section>
  );
}
