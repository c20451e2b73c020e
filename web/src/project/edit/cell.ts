import { amountYuan, type Amount } from '@/ui/AmountInput';
import { filled } from '@/ui/filled';
import { fittingUnit, fromYuan } from '@/ui/money';
import type { ProjectItem } from '../project';
import type { Patch } from './patch';

/** What of a project can be changed in the list. */
export type Field = 'name' | 'industry' | 'sub_industry' | 'district' | 'total_investment_yuan';

/** In the order in which the table has them. */
export const editableFields: readonly Field[] = ['name', 'industry', 'sub_industry', 'district', 'total_investment_yuan'];

const fields: Readonly<Record<string, Field | undefined>> = {
  name: 'name',
  industry: 'industry',
  sub_industry: 'sub_industry',
  district: 'district',
  amount: 'total_investment_yuan',
};

/** The field that a column shows, where it can be changed there. */
export function fieldOf(column: string): Field | undefined {
  return fields[column];
}

/** What stands in the field while it is edited: a text or a code, or an amount with its unit. */
export type Draft = string | Amount;

export function draftOf(row: ProjectItem, field: Field): Draft {
  if (field !== 'total_investment_yuan') return row[field] ?? '';
  const unit = fittingUnit(row.total_investment_yuan);
  return { number: fromYuan(row.total_investment_yuan, unit), unit };
}

/** The patch of one cell: empty where nothing was changed, `null` where what was typed is no value. Another industry has other branches. */
export function cellPatch(seen: ProjectItem, field: Field, draft: Draft): Patch | null {
  const value = typeof draft === 'string' ? filled(draft) : (amountYuan(draft) ?? undefined);
  if (!value && field !== 'sub_industry') return null;
  if ((value ?? null) === (seen[field] ?? null)) return {};
  const patch = { [field]: value ?? null } as Patch;
  return field === 'industry' && seen.sub_industry ? { ...patch, sub_industry: null } : patch;
}
