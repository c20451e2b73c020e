import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/api/useChange';
import { refreshOffers } from './cache';
import type { KeptOffer } from './offer';
import { readOffer } from './queries/offer';

/** A change of an offer, under the ETag the reader saw. */
export function useOfferChange<B>(seen: KeptOffer, send: (base: KeptOffer, body: B) => Promise<KeptOffer>, onDone: () => void) {
  const queries = useQueryClient();
  return useChange({
    seen,
    send,
    read: () => readOffer(seen.record.id),
    onDone: () => {
      void refreshOffers(queries);
      onDone();
    },
  });
}
