import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import type { Offer } from './offer';

/** The figures of an offer, each with its unit. */
export function useFigures() {
  const { t } = useTranslation();
  const { name } = useReference();
  const { money, count } = useFormat();
  const amounts = ({ amount_min_yuan: min, amount_max_yuan: max }: Offer): string | undefined => {
    if (min && max) return min === max ? money(min) : t('offer.between', { min: money(min), max: money(max) });
    if (min) return t('offer.at_least', { amount: money(min) });
    return max ? t('offer.at_most', { amount: money(max) }) : undefined;
  };
  return (offer: Offer): string[] => {
    const figures = [
      offer.area_m2 && `${count(offer.area_m2)} m²`,
      offer.land_mu && t('ui.mu', { value: offer.land_mu }),
      amounts(offer),
      offer.degree && name('degrees', offer.degree),
      offer.headcount && t('offer.people', { number: count(offer.headcount) }),
      offer.form && name('technology_forms', offer.form),
      offer.trl && t('offer.level', { level: offer.trl }),
      ...(offer.indicators ?? []).map((row) => [row.name, name('comparisons', row.comparison), row.value, row.unit].filter(Boolean).join(' ')),
    ];
    return figures.filter((figure) => typeof figure === 'string');
  };
}
