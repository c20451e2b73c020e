import type { OfferBody, TechnologyTarget } from '@/api/types';
import { amountYuan, type Amount } from '@/ui/AmountInput';
import { filled } from '@/ui/filled';
import { fittingUnit, fromYuan } from '@/ui/money';
import { fields, type Field } from './fields';
import { isKind, type Offer } from './offer';

/** What stands in the form for an offer; counts as text, amounts as they are typed. */
export interface OfferValues {
  kind?: string;
  title?: string;
  body?: string;
  industry?: string;
  sub_industry?: string;
  chain_node?: string;
  district?: string;
  valid_until?: string;
  indicators?: (Partial<TechnologyTarget> | undefined)[];
  fields?: Partial<Record<Field['key'], string | Amount>>;
}

const own = (kind: string | undefined): Field[] => (isKind(kind) ? fields[kind] : []);
const allKeys = [...new Set(Object.values(fields).flatMap((some) => some.map((field) => field.key)))];

/** The whole of an offer: what its kind does not have, or was left empty, is `null`. */
export function offerBody(values: OfferValues): OfferBody {
  const typed = own(values.kind).map((field) => [field.key, read(field, values.fields?.[field.key])] as const);
  const indicators = values.kind === 'result' ? (values.indicators ?? []).flatMap(whole) : [];
  return {
    kind: values.kind ?? '',
    title: filled(values.title) ?? '',
    body: filled(values.body) ?? null,
    industry: values.industry ?? null,
    sub_industry: values.sub_industry ?? null,
    chain_node: values.chain_node ?? null,
    district: values.district ?? null,
    valid_until: values.valid_until ?? null,
    ...Object.fromEntries(allKeys.map((key) => [key, null])),
    ...Object.fromEntries(typed),
    indicators: indicators.length > 0 ? indicators : null,
  };
}

function read(field: Field, value: string | Amount | undefined): string | number | null {
  if (field.as === 'money') return typeof value === 'object' ? (amountYuan(value) ?? null) : null;
  const text = typeof value === 'string' ? filled(value) : undefined;
  if (text === undefined) return null;
  return field.as === 'count' ? Number(text) : text;
}

function whole(indicator: Partial<TechnologyTarget> | undefined): TechnologyTarget[] {
  const { name, comparison, value, unit } = indicator ?? {};
  if (!filled(name) || !comparison || !filled(value)) return [];
  return [{ name: filled(name), comparison, value: filled(value), unit: filled(unit) ?? null }];
}

/** What stands in the form when someone begins to edit an offer. */
export function valuesOf(offer: Offer): OfferValues {
  const typed = own(offer.kind).map((field): [string, string | Amount | undefined] => {
    const value = offer[field.key];
    if (value === null || value === undefined) return [field.key, undefined];
    if (field.as !== 'money') return [field.key, String(value)];
    const unit = fittingUnit(Number(value));
    return [field.key, { number: fromYuan(Number(value), unit), unit }];
  });
  return {
    kind: offer.kind,
    title: offer.title,
    body: offer.body ?? undefined,
    industry: offer.industry ?? undefined,
    sub_industry: offer.sub_industry ?? undefined,
    chain_node: offer.chain_node ?? undefined,
    district: offer.district ?? undefined,
    valid_until: offer.valid_until ?? undefined,
    indicators: (offer.indicators ?? []).map((row) => ({ ...row, unit: row.unit ?? undefined })),
    fields: Object.fromEntries(typed),
  };
}

/** The merge patch: what differs from the offer as it was seen, and nothing else. */
export function offerPatch(seen: Offer, values: OfferValues): Partial<OfferBody> {
  const before = offerBody(valuesOf(seen));
  const changed = Object.entries(offerBody(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof OfferBody]),
  );
  return Object.fromEntries(changed);
}

/** Where a path of the body stands in the form. */
export function formPath(path: (string | number)[]): (string | number)[] {
  return allKeys.some((key) => key === path[0]) ? ['fields', ...path] : path;
}
