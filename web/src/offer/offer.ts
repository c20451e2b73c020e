import type { Kept } from '@/api/client';
import type { Offer } from '@/api/types';

export type { Offer };

/** An offer as it was read, with its ETag. */
export type KeptOffer = Kept<Offer>;

/** An offer out of a list; its ETag is its version. */
export function keptOffer(offer: Offer): KeptOffer {
  return { record: offer, etag: `"${offer.version}"` };
}

export const kinds = ['expert', 'result', 'team', 'people_pool', 'programme', 'site', 'fund', 'product'] as const;
export type OfferKind = (typeof kinds)[number];

export function isKind(value: unknown): value is OfferKind {
  return kinds.some((kind) => kind === value);
}
