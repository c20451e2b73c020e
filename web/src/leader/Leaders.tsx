import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { Tenures } from '@/ui/Tenures';
import { useLeaders } from './queries/leaders';

/** Who answered for the project when, newest first. */
export function Leaders({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const query = useLeaders(projectId);
  const rows = query.data?.items ?? [];
  return (
    <section aria-label={t('leader.tenures')}>
      <h2>{t('leader.tenures')}</h2>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('leader.empty')} hint={t('leader.empty_hint')} />}>
        <Tenures
          rows={rows.map((row) => ({
            from: row.from,
            until: row.until,
            who: [row.name, row.post].filter(Boolean).join(' '),
            reason: row.reason,
            by: row.appointed_by,
          }))}
        />
      </ListStates>
    </section>
  );
}
