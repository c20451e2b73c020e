import { useTranslation } from 'react-i18next';
import type { Option } from '@/ui/Choose';

const kinds = ['parent', 'subsidiary', 'project_company', 'founder', 'affiliate'] as const;

/** What another organisation can be to the one from which it is seen; the reference data does not name these. */
export function useRelationKinds() {
  const { t } = useTranslation();
  const choices: Option[] = kinds.map((value) => ({ value, label: t(`organisation.relation_kinds.${value}`) }));
  return { choices, name: (code: string): string => choices.find((kind) => kind.value === code)?.label ?? code };
}
