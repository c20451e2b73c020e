import { useTranslation } from 'react-i18next';

/** The codes of reviews in words; the reference data has none of them. */
export function useReviewWords() {
  const { t } = useTranslation();
  const forces: Record<string, string | undefined> = { binding: t('admission.forces.binding'), reference: t('admission.forces.reference') };
  const withUnit = (value: string, unit: string) => (unit ? t('admission.amount', { value, unit }) : value);
  return {
    force: (code: string | null | undefined) => forces[code ?? ''] ?? t('ui.none'),
    /** A decimal with its unit; a dash where there is none. */
    amount: (value: string | null | undefined, unit = '') => (value ? withUnit(value, unit) : t('ui.none')),
  };
}
