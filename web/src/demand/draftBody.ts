import type { DemandBody, TechnologyTarget } from '@/api/types';
import { filled } from '@/ui/filled';
import { amountYuan, type Amount } from '@/ui/AmountInput';
import type { Library } from './demand';
import { fields, type Field } from './fields';

/** What stands in the form; amounts as they are typed, counts as text. */
export interface DemandValues {
  title?: string;
  body?: string;
  organisation?: { name?: string; uscc?: string };
  industry?: string;
  sub_industry?: string;
  district?: string;
  valid_until?: string;
  targets?: Partial<TechnologyTarget>[];
  fields?: Partial<Record<Field['key'], string | Amount>>;
}

/** The body of a new demand: the common fields, and those of its library that were filled in. */
export function draftBody(library: Library, values: DemandValues): DemandBody {
  const own = fields[library].map((field) => [field.key, read(field, values.fields?.[field.key])] as const);
  const body: DemandBody = {
    library,
    ...shared(values),
    ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
  };
  const targets = (values.targets ?? []).flatMap(wholeTarget);
  return library === 'technology' && targets.length > 0 ? { ...body, targets } : body;
}

/** What all libraries have in common; the form asks for what must be there. */
function shared(values: DemandValues): Omit<DemandBody, 'library'> {
  const { organisation, industry = '', sub_industry, district = '', valid_until } = values;
  return {
    title: filled(values.title) ?? '',
    body: filled(values.body) ?? '',
    organisation: { name: filled(organisation?.name) ?? '', uscc: filled(organisation?.uscc) },
    industry,
    sub_industry,
    district,
    valid_until,
  };
}

function read(field: Field, value: string | Amount | undefined): string | number | undefined {
  if (field.as === 'money') return typeof value === 'object' ? (amountYuan(value) ?? undefined) : undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return undefined;
  return field.as === 'count' ? Number(text) : text;
}

function wholeTarget(target: Partial<TechnologyTarget>): TechnologyTarget[] {
  const { name, comparison, value, unit } = target;
  if (!name?.trim() || !comparison || !value?.trim()) return [];
  return [{ name: name.trim(), comparison, value: value.trim(), unit: unit?.trim() || null }];
}
