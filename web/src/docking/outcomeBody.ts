import type { Bodies } from '@/api/types';
import { amountYuan, type Amount } from '@/ui/AmountInput';
import { filled } from '@/ui/filled';

/** What stands in the form for what came of a docking. */
export interface OutcomeValues {
  outcome: string;
  on: string;
  amount?: Amount;
  summary: string;
  next_step?: { text?: string; person_id?: string; due_on?: string };
  then?: string;
}

/** The body to send; what was left empty is left out, and nothing is met by what came to nothing. */
export function outcomeBody({ outcome, on, amount, summary, next_step: next, then }: OutcomeValues): Bodies['OutcomeBody'] {
  const text = filled(next?.text);
  const isPlanned = text !== undefined || next?.due_on !== undefined;
  const yuan = amountYuan(amount);
  return {
    outcome,
    on,
    summary: summary.trim(),
    ...(yuan && { amount_yuan: yuan }),
    ...(isPlanned && { next_step: { text, due_on: next?.due_on, person_id: next?.person_id } }),
    ...(outcome !== 'no' && then && { then }),
  };
}

/** A contract meets a demand, unless somebody says otherwise. */
export function usualThen(outcome: string): 'met' | 'goes_on' {
  return outcome === 'contract' ? 'met' : 'goes_on';
}

/** Where a path of the body stands in the form. */
export function outcomePath(path: (string | number)[]): (string | number)[] {
  return path[0] === 'amount_yuan' ? ['amount'] : path;
}
