import { useTranslation } from 'react-i18next';
import type { Option } from '@/ui/Choose';
import { kinds } from './offer';

/** What can be offered; the reference data does not name these. */
export function useOfferKinds() {
  const { t } = useTranslation();
  const choices = kinds.map((value): Option => ({ value, label: t(`offer.kinds.${value}`) }));
  return { choices, name: (code: string): string => choices.find((kind) => kind.value === code)?.label ?? code };
}
