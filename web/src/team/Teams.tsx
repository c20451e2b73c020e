import { useTranslation } from 'react-i18next';
import type { Team } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { Tenures } from '@/ui/Tenures';
import { useTeams } from './queries/teams';

/** Which team served the project when, newest first. */
export function Teams({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const query = useTeams(projectId);
  const rows = query.data?.items ?? [];
  const who = (team: Team) =>
    [
      t('team.led_by', { unit: team.lead_unit_name }),
      t('team.liaison_is', { name: team.liaison_name }),
      ...team.members.map((member) => `${member.name} (${name('duties', member.duty)})`),
    ].join(' · ');
  return (
    <section aria-label={t('team.tenures')}>
      <h2>{t('team.tenures')}</h2>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('team.empty')} hint={t('team.empty_hint')} />}>
        <Tenures
          rows={rows.map((team) => ({ from: team.from, until: team.until, who: who(team), reason: team.reason, by: team.formed_by }))}
        />
      </ListStates>
    </section>
  );
}
