import { useTranslation } from 'react-i18next';
import type { Difference } from '@/ui/StaleNotice';
import type { Organisation } from './organisation';
import { useFactRows } from './useFactRows';

/** What differs between the version someone saw and the one that stands now, in words. */
export function useDifferences() {
  const { t } = useTranslation();
  const rows = useFactRows();
  const version = { label: t('project.version'), read: (organisation: Organisation) => String(organisation.version) };
  return (seen: Organisation, now: Organisation): Difference[] =>
    [...rows, version].map(({ label, read }) => ({ label, seen: read(seen) || t('ui.none'), now: read(now) || t('ui.none') }));
}
