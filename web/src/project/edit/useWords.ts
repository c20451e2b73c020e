import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import { useFieldLabel } from '../useFieldLabel';
import type { Patch } from './patch';

/** Changes of a project in words. */
export function useWords() {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name, subIndustry } = useReference();
  const label = useFieldLabel();
  const values: Record<string, (patch: Patch) => string | null | undefined> = {
    name: (patch) => patch.name,
    industry: (patch) => name('industries', patch.industry),
    sub_industry: (patch) => subIndustry(patch.sub_industry),
    district: (patch) => name('districts', patch.district),
    total_investment_yuan: (patch) => money(patch.total_investment_yuan ?? 0),
  };
  const keysOf = (patch: Patch) => Object.keys(patch).filter((key) => key !== 'sub_industry' || !('industry' in patch));
  const labels = (patch: Patch) =>
    keysOf(patch)
      .map((key) => label(key === 'investor' ? '/investor/name' : `/${key}`))
      .join(t('ui.separator'));
  const value = (patch: Patch) =>
    keysOf(patch)
      .map((key) => values[key]?.(patch) || t('ui.none'))
      .join(t('ui.separator'));
  const change = (before: Patch, after: Patch) => {
    const keys = keysOf(after);
    const isOne = keys.length === 1 && keys.every((key) => key in values);
    return isOne ? t('project.edits.changed', { field: labels(after), before: value(before), after: value(after) }) : t('project.edits.changed_many', { fields: labels(after) });
  };
  return { labels, value, change };
}
