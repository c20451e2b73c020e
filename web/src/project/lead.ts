import type { LeadBody } from '@/api/types';
import { filled } from '@/ui/filled';
import { amountYuan, type Amount } from '@/ui/AmountInput';

/** What stands in the form for a lead. */
export interface LeadValues {
  name?: string;
  investor?: { name?: string; uscc?: string };
  industry?: string;
  sub_industry?: string;
  district?: string;
  amount?: Amount;
  contact?: { name?: string; phone?: string };
  reported_on?: string;
  summary?: string;
  source?: string;
  /** Read from a pasted message; the form shows it and does not ask for it. */
  foreign_investment?: LeadBody['foreign_investment'];
}

/** What a lead comes from: it begins with what is known there, and keeps the thread. */
export interface LeadOrigin {
  opened_from: { docking_id: string };
  values: LeadValues;
}

/** Where a lead that is being typed is kept; what begins at a docking is kept beside the others. */
export function leadDraftKey(userId: string, dockingId?: string): string {
  return ['dingyin.draft.lead', userId, dockingId].filter(Boolean).join('.');
}

/** The body to send; `null` while something that must be there is not. */
export function leadBody(values: LeadValues): LeadBody | null {
  const name = filled(values.name);
  const investor = filled(values.investor?.name);
  const yuan = amountYuan(values.amount);
  const { industry, district } = values;
  if (!name || !investor || !industry || !district || !yuan) return null;
  return {
    name,
    investor: { name: investor, uscc: filled(values.investor?.uscc) },
    industry,
    sub_industry: values.sub_industry,
    district,
    total_investment_yuan: yuan,
    summary: filled(values.summary),
    source: filled(values.source),
    foreign_investment: values.foreign_investment,
    contacts: contactsOf(values.contact),
    reported_on: values.reported_on,
  };
}

function contactsOf(contact: LeadValues['contact']): LeadBody['contacts'] {
  const name = filled(contact?.name);
  const phone = filled(contact?.phone);
  return name || phone ? [{ name: name ?? '', phone: phone ?? '' }] : undefined;
}

/** The same while it is still being typed: enough for finding look-alikes as soon as there is a name and an investor. */
export function questionBody(values: LeadValues): LeadBody | null {
  const name = filled(values.name);
  const investor = filled(values.investor?.name);
  return leadBody({
    ...values,
    name: name ?? investor,
    investor: { ...values.investor, name: investor ?? name },
    industry: values.industry ?? 'other',
    district: values.district ?? '330602',
    amount: amountYuan(values.amount) ? values.amount : { number: '1', unit: 'wan' },
    contact: undefined,
  });
}

/** Where a path of the body stands in the form. */
export function formPath(path: (string | number)[]): (string | number)[] {
  if (path[0] === 'total_investment_yuan') return ['amount'];
  if (path[0] === 'contacts') return ['contact', path[2] ?? ''];
  return path;
}
