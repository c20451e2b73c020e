import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { OfferBody } from '@/api/types';
import { refreshOffers } from '../cache';

/** Enters something an organisation can give. */
export function useAddOffer(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: OfferBody) => taken(client.POST('/api/v1/organisations/{id}/offers', { params: { path: { id } }, body })),
    onSuccess: () => void refreshOffers(queries),
  });
}
