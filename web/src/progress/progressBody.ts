import type { Bodies } from '@/api/types';
import { amountYuan, type Amount } from '@/ui/AmountInput';
import { instantOf } from '@/ui/date';
import type { Assurance } from './progress';

/** What is told of a month, as it is typed. */
export interface ProgressValues {
  kind: Assurance;
  month: string;
  amount?: Amount;
  works?: string;
  attachment_id?: string;
  place?: string;
  taken_at?: string;
}

/** What is sent: the photo with its place and time belongs to what was verified alone. */
export function progressBody({ kind, month, amount, works, attachment_id, place, taken_at }: ProgressValues): Bodies['ProgressBody'] {
  const body = { kind, month, works, invested_yuan: amountYuan(amount) ?? 0 };
  return kind === 'verified' ? { ...body, attachment_id, place, taken_at: taken_at && instantOf(taken_at) } : body;
}
