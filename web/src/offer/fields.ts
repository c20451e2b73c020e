import type { List } from '@/reference/useReference';
import type { OfferKind } from './offer';

/** How a field of an offer is typed and shown. */
export type Field =
  | { key: 'area_m2' | 'headcount' | 'trl'; as: 'count' }
  | { key: 'land_mu'; as: 'area' }
  | { key: 'amount_min_yuan' | 'amount_max_yuan'; as: 'money' }
  | { key: 'form' | 'degree'; as: 'choice'; of: List };

const people: Field[] = [
  { key: 'degree', as: 'choice', of: 'degrees' },
  { key: 'headcount', as: 'count' },
];
const amounts: Field[] = [
  { key: 'amount_min_yuan', as: 'money' },
  { key: 'amount_max_yuan', as: 'money' },
];

/** The fields that each kind of offer adds. */
export const fields: Record<OfferKind, Field[]> = {
  expert: [{ key: 'degree', as: 'choice', of: 'degrees' }],
  result: [
    { key: 'form', as: 'choice', of: 'technology_forms' },
    { key: 'trl', as: 'count' },
  ],
  team: people,
  people_pool: people,
  programme: people,
  site: [
    { key: 'area_m2', as: 'count' },
    { key: 'land_mu', as: 'area' },
  ],
  fund: amounts,
  product: amounts,
};
