import { useTranslation } from 'react-i18next';
import { useReference, type List } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';

/** Fields whose values are codes, and the list that names them. */
const lists: Record<string, List | undefined> = {
  stage: 'stages',
  status: 'statuses',
  district: 'districts',
  industry: 'industries',
  outcome: 'outcomes',
};

/** A changed value as people read it. */
export function useShown() {
  const { t } = useTranslation();
  const { name, subIndustry } = useReference();
  const { money } = useFormat();
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('ui.none');
    if (typeof value === 'number') return field.endsWith('_yuan') ? money(value) : String(value);
    if (typeof value !== 'string') return JSON.stringify(value);
    if (field === 'sub_industry') return subIndustry(value);
    const list = lists[field];
    return list === undefined ? value : name(list, value);
  };
}
