import type { CatalogueItem } from '@/api/types';
import { filled } from '@/ui/filled';

/** An item as it is typed; numbers are texts until they are sent. */
export type ItemValues = Omit<CatalogueItem, 'statutory_days' | 'promised_days'> & {
  statutory_days?: string | undefined;
  promised_days?: string | undefined;
};

export function itemValues({ statutory_days, promised_days, ...item }: CatalogueItem): ItemValues {
  return { ...item, statutory_days: asText(statutory_days), promised_days: asText(promised_days) };
}

/** The item that was typed; what is left empty it does not have. */
export function itemBody(values: ItemValues): CatalogueItem {
  const { kind, unit, predecessors, condition, bundle, document, statutory_days, statutory_kind, promised_days, ...rest } = values;
  return {
    ...rest,
    code: values.code.trim(),
    kind: kind ?? 'approval',
    unit: unit ?? null,
    predecessors: filled(predecessors) ?? '',
    condition: filled(condition) ?? '',
    bundle: filled(bundle) ?? null,
    document: filled(document) ?? null,
    statutory_days: asNumber(statutory_days),
    statutory_kind: statutory_kind ?? 'working',
    promised_days: asNumber(promised_days),
    counts: values.counts ?? false,
    stops: values.stops ?? [],
  };
}

function asText(days: number | null | undefined): string | undefined {
  return typeof days === 'number' ? String(days) : undefined;
}

function asNumber(days: string | undefined): number | null {
  const text = filled(days);
  return text === undefined ? null : Number(text);
}
