import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Difference } from '@/ui/StaleNotice';
import type { Offer } from './offer';
import { useFigures } from './useFigures';
import { useOfferKinds } from './useOfferKinds';

/** What differs between the version someone saw and the one that stands now, in words. */
export function useDifferences() {
  const { t } = useTranslation();
  const { name, chainNode } = useReference();
  const { name: kind } = useOfferKinds();
  const figures = useFigures();
  const rows: [string, (offer: Offer) => string | null | undefined][] = [
    [t('offer.kind'), (offer) => kind(offer.kind)],
    [t('offer.name'), (offer) => offer.title],
    [t('offer.body'), (offer) => offer.body],
    [t('offer.chain_node'), (offer) => chainNode(offer.chain_node)],
    [t('project.district'), (offer) => name('districts', offer.district)],
    [t('demand.valid_until'), (offer) => offer.valid_until],
    [t('offer.figures'), (offer) => figures(offer).join(' · ')],
    [t('offer.withdrawn'), (offer) => offer.withdrawn_reason],
    [t('project.version'), (offer) => String(offer.version)],
  ];
  return (seen: Offer, now: Offer): Difference[] =>
    rows.map(([label, read]) => ({ label, seen: read(seen) || t('ui.none'), now: read(now) || t('ui.none') }));
}
