import type { FoundField, LeadBody, Recognised } from '@/api/types';
import { fieldPath } from '@/ui/fieldErrors';
import { fittingUnit, fromYuan } from '@/ui/money';
import { formPath, type LeadValues } from './lead';

/** A stretch of the message, with the fields that were read from it. */
export interface Stretch {
  text: string;
  fields: FoundField[];
}

/** What was recognised as it stands in the form. */
export function recognisedValues({ draft }: Recognised): LeadValues {
  const { investor, contacts, total_investment_yuan: yuan, ...rest } = draft as Partial<LeadBody>;
  const [contact] = contacts ?? [];
  const values: LeadValues = {
    name: rest.name,
    industry: rest.industry,
    sub_industry: rest.sub_industry ?? undefined,
    district: rest.district,
    reported_on: rest.reported_on ?? undefined,
    summary: rest.summary ?? undefined,
    source: rest.source ?? undefined,
    investor: investor && { name: investor.name, uscc: investor.uscc ?? undefined },
    amount: yuan === undefined ? undefined : { number: fromYuan(yuan, fittingUnit(yuan)), unit: fittingUnit(yuan) },
    contact: contact && { name: contact.name ?? undefined, phone: contact.phone ?? undefined },
    foreign_investment: rest.foreign_investment ?? undefined,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The message cut at the places that were recognised; places are counted in characters, and may lie over each other. */
export function stretches(text: string, fields: readonly FoundField[]): Stretch[] {
  const points = Array.from(text);
  const cut: Stretch[] = [];
  let at = 0;
  const until = (end: number, found: FoundField[]) => {
    if (end > at) cut.push({ text: points.slice(at, end).join(''), fields: found });
    at = Math.max(at, end);
  };
  const sorted = [...fields].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const field of sorted) {
    const last = cut.at(-1);
    if (field.start < at && last !== undefined) {
      last.fields.push(field);
      const more = points.slice(at, field.end).join('');
      last.text += more;
      at = Math.max(at, field.end);
    } else {
      until(field.start, []);
      until(field.end, [field]);
    }
  }
  until(points.length, []);
  return cut;
}

/** The id of the input in which a recognised field stands. */
export function inputId(pointer: string): string {
  return `lead_${formPath(fieldPath(pointer)).join('_')}`;
}
