import type { Kept } from '@/api/client';
import type { Organisation } from '@/api/types';

export type { Organisation };

/** An organisation as it was read, with its ETag. */
export type KeptOrganisation = Kept<Organisation>;

export function organisationKey(id: string) {
  return ['organisation', id] as const;
}
