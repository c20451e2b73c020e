import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Difference } from '@/ui/StaleNotice';
import type { Demand } from './demand';

/** What differs between the version someone saw and the one that stands now, in words. */
export function useDifferences() {
  const { t } = useTranslation();
  const { name } = useReference();
  const rows: [string, (demand: Demand) => string][] = [
    [t('demand.title'), (demand) => demand.title],
    [t('demand.body'), (demand) => demand.body],
    [t('demand.organisation'), (demand) => demand.organisation.name],
    [t('demand.valid_until'), (demand) => demand.valid_until ?? t('ui.none')],
    [t('demand.status'), (demand) => name('demand_statuses', demand.status)],
    [t('project.version'), (demand) => String(demand.version)],
  ];
  return (seen: Demand, now: Demand): Difference[] =>
    rows.map(([label, read]) => ({ label, seen: read(seen), now: read(now) }));
}
