import { useTranslation } from 'react-i18next';
import type { Figure } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import { useRate } from '@/ui/useRate';

/** A figure as it is read: a count, an amount, or a share with both its numbers. */
export function useFigureWords() {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const rate = useRate();
  return (unit: string, { numerator, denominator }: Figure): string => {
    if (typeof denominator === 'number') return rate({ numerator, denominator });
    if (unit !== 'yuan') return count(numerator);
    return numerator === 0 ? t('ui.none') : money(numerator);
  };
}
