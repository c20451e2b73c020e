import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Demand, Match } from '@/api/types';
import { ArrangeDialog } from '@/docking/ArrangeDialog';
import { mayArrange } from '@/docking/docking';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './matching.module.css';
import { otherSide } from './otherSide';
import { MatchRow } from './parts/MatchRow';
import { demandMatchesKey, demandMatchesQuery } from './queries/ofDemand';

/** Who could meet a demand, with the reasons; from each one click arranges a docking. */
export function DemandMatches({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Match | null>(null);
  const query = useQuery(demandMatchesQuery(demand.id));
  const matches = query.data ?? [];
  const arrange = mayArrange(demand) ? setChosen : undefined;
  return (
    <section className={styles.section} aria-label={t('matching.title')}>
      <h2>{t('matching.title')}</h2>
      <ListStates query={query} count={matches.length} empty={<EmptyPage title={t('matching.none')} hint={t('matching.none_hint')} />}>
        <ol className={styles.matches} aria-label={t('matching.title')}>
          {matches.map((match) => (
            <MatchRow
              key={match.id}
              match={match}
              judged={{ demandId: demand.id, type: match.type, id: match.id }}
              list={demandMatchesKey(demand.id)}
              onArrange={arrange}
            />
          ))}
        </ol>
      </ListStates>
      {chosen && <ArrangeDialog demand={demand} other={otherSide(chosen)} onClose={() => setChosen(null)} />}
    </section>
  );
}
