import { useTranslation } from 'react-i18next';
import { useAdmissionForm } from '@/admission/useAdmissionForm';
import type { Threshold } from '@/api/types';
import { useReference } from '@/reference/useReference';

/** Thresholds in words: of which indicator, for which projects, how much, how binding. */
export function useThresholdWords() {
  const { t, i18n } = useTranslation();
  const { name, subIndustry } = useReference();
  const { data: form } = useAdmissionForm();
  const english = i18n.language.startsWith('en');
  const indicatorOf = (code: string) => form?.indicators.find((row) => row.code === code);
  return {
    qualities: (form?.qualities ?? []).map((row) => ({ code: row.code, name: english ? row.name_en : row.name_zh })),
    indicators: (form?.indicators ?? []).map((row) => ({ value: row.code, label: row.name })),
    indicator: ({ indicator }: Threshold) => indicatorOf(indicator)?.name ?? indicator,
    atLeast: ({ indicator, at_least: least }: Threshold) => [least, indicatorOf(indicator)?.unit].filter(Boolean).join(' '),
    scope: ({ industry, sub_industry: sub, district, total_from: from }: Threshold) =>
      [name('industries', industry), subIndustry(sub), name('districts', district), from && t('admission_standard.from_total', { amount: from })].filter(Boolean).join(' · ') || t('admission_standard.all'),
    force: ({ force }: Threshold) => (force === 'reference' ? t('admission.forces.reference') : t('admission.forces.binding')),
  };
}
