import { useTranslation } from 'react-i18next';
import { minute } from '@/ui/date';
import type { Difference } from '@/ui/StaleNotice';
import type { Docking } from './docking';
import { useDockingWords } from './useDockingWords';

/** What differs between the version someone saw and the one that stands now, in words. */
export function useDifferences() {
  const { t } = useTranslation();
  const { name } = useDockingWords();
  const rows: [string, (docking: Docking) => string][] = [
    [t('docking.state'), (docking) => name('states', docking.state)],
    [t('docking.kind'), (docking) => name('kinds', docking.kind)],
    [t('docking.other_side'), (docking) => docking.with.name],
    [t('docking.starts_at'), (docking) => minute(docking.starts_at)],
    [t('docking.ends_at'), (docking) => minute(docking.ends_at)],
    [t('docking.place'), (docking) => docking.place],
    [t('docking.participants'), (docking) => docking.participants.map((person) => person.name).join(t('ui.separator')) || t('ui.none')],
    [t('demand.note'), (docking) => docking.note ?? t('ui.none')],
    [t('project.version'), (docking) => String(docking.version)],
  ];
  return (seen: Docking, now: Docking): Difference[] =>
    rows.map(([label, read]) => ({ label, seen: read(seen), now: read(now) }));
}
