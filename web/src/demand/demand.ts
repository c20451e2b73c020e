import type { Kept } from '@/api/client';
import type { Demand } from '@/api/types';

export type { Demand };
export type KeptDemand = Kept<Demand>;

export const libraries = ['project', 'technology', 'talent'] as const;
export type Library = (typeof libraries)[number];

export function isLibrary(value: unknown): value is Library {
  return libraries.some((library) => library === value);
}

/** The document leaves open which fields lie flat in a demand: here they get their types. */
export function demandOf({ record, etag }: Kept<object>): KeptDemand {
  return { record: record as Demand, etag };
}

export function demandKey(id: string) {
  return ['demand', id] as const;
}
