import type { Bodies } from '@/api/types';
import { filled } from '@/ui/filled';

/** How a verdict is come to: worked out by the standards, or noted as it was found elsewhere. */
export const ways = ['standards', 'noted'] as const;
export type Way = (typeof ways)[number];

/** What is typed under the codes of the server's form. */
export type Typed = Record<string, string | undefined>;

interface Seat {
  person_id?: string;
  name?: string;
  field?: string;
  present?: boolean;
}

interface Condition {
  text?: string;
  due_on?: string;
  person_id?: string;
}

/** A review as it is typed. */
export interface ReviewValues {
  way: Way;
  on?: string;
  reason?: string;
  verdict?: string;
  investor_present?: boolean;
  figures?: Typed;
  marks?: Typed;
  controls?: Typed;
  panel?: (Seat | undefined)[];
  conditions?: (Condition | undefined)[];
}

/** What the verdict is worked out from; what is left empty is not said. */
export function applicationOf({ figures, marks, controls }: ReviewValues): Bodies['ApplicationBody'] {
  return { figures: said(figures), marks: said(marks), controls: said(controls) };
}

/** What is sent. By the standards the verdict follows on the server, and who sat in the review is said with it. */
export function reviewBody(values: ReviewValues): Bodies['ReviewBody'] {
  const { way, on = '', reason = '', verdict, investor_present } = values;
  const conditions = (values.conditions ?? []).map((row) => ({ text: row?.text?.trim() ?? '', ...whole(row) }));
  const common = { on, reason, ...(conditions.length > 0 && { conditions }) };
  if (way === 'noted') return { ...common, verdict };
  const panel = (values.panel ?? []).map((seat) => ({ ...said({ ...seat, present: undefined }), present: seat?.present ?? true }));
  return { ...common, investor_present, panel, application: applicationOf(values) };
}

function whole(row: Condition | undefined) {
  return { ...(row?.due_on && { due_on: row.due_on }), ...(row?.person_id && { person_id: row.person_id }) };
}

/** Without what is empty, in one order, so that the same said twice reads the same. */
function said(typed: Typed | undefined): Record<string, string> {
  const told = Object.entries(typed ?? {}).flatMap(([code, text]): [string, string][] => {
    const value = filled(text);
    return value === undefined ? [] : [[code, value]];
  });
  return Object.fromEntries(told.sort(([one], [other]) => one.localeCompare(other)));
}
