import type { Kept } from '@/api/client';
import type { Bodies, InvestmentTarget } from '@/api/types';
import { filled } from '@/ui/filled';

/** A company of the catalogue as it was read, with its ETag. */
export type KeptTarget = Kept<InvestmentTarget>;

type Body = Bodies['TargetBody'];

/** What stands in the form of a target: the body, its empty fields left out. */
export type TargetValues = { [key in keyof Body]: Exclude<Body[key], null> };

const texts = ['country', 'place', 'products', 'reason', 'note'] as const;

export function valuesOf(target: InvestmentTarget): TargetValues {
  const { chain_node, name, country, place, products, reason, unit_id, person_id, note } = target;
  const facts = { country, place, products, reason, unit_id, person_id, note };
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  return { chain_node, name, ...Object.fromEntries(known) };
}

/** The whole of a target; what was emptied is taken away. */
export function targetBody(values: TargetValues): Body {
  const given = Object.fromEntries(texts.map((key) => [key, filled(values[key]) ?? null]));
  const { chain_node, name, unit_id = null, person_id = null } = values;
  return { chain_node, name: name.trim(), unit_id, person_id, ...given };
}

/** A list that is written with semicolons, as people say it. */
export function spoken(list: string, separator: string): string {
  return list.split(/[;；]/).map((item) => item.trim()).filter(Boolean).join(separator);
}
