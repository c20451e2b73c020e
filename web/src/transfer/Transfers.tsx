import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { useReference } from '@/reference/useReference';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { Tenures } from '@/ui/Tenures';
import { useShare } from '@/ui/useShare';
import { useTransfers } from './queries/transfers';

/** From which district to which the project went, what was agreed, why. */
export function Transfers({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const share = useShare();
  const query = useTransfers(projectId);
  const rows = rowsOf(query.data);
  return (
    <section aria-label={t('transfer.title')}>
      <h2>{t('transfer.title')}</h2>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('transfer.empty')} hint={t('transfer.empty_hint')} />}>
        <Tenures
          rows={rows.map((row) => ({
            from: row.from,
            until: row.until,
            who: t('transfer.line', {
              from: name('districts', row.from_district),
              to: name('districts', row.to_district),
              share: share(row.share_basis_points),
            }),
            reason: row.reason,
            by: row.by,
          }))}
        />
      </ListStates>
    </section>
  );
}
