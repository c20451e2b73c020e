import { useTranslation } from 'react-i18next';
import type { InvestmentTarget } from '@/api/types';
import type { Difference } from '@/ui/StaleNotice';

/** What differs between the version someone saw and the one that stands now, in words. */
export function useDifferences() {
  const { t } = useTranslation();
  const rows: [string, (target: InvestmentTarget) => string | null | undefined][] = [
    [t('investment_target.name'), (target) => target.name],
    [t('investment_target.country'), (target) => target.country],
    [t('investment_target.place'), (target) => target.place],
    [t('investment_target.products'), (target) => target.products],
    [t('investment_target.reason'), (target) => target.reason],
    [t('investment_target.unit'), (target) => target.unit_name],
    [t('investment_target.person'), (target) => target.person_name],
    [t('investment_target.note'), (target) => target.note],
    [t('project.version'), (target) => String(target.version)],
  ];
  return (seen: InvestmentTarget, now: InvestmentTarget): Difference[] =>
    rows.map(([label, read]) => ({ label, seen: read(seen) || t('ui.none'), now: read(now) || t('ui.none') }));
}
