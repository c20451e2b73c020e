import type { LeadBody } from '@/api/types';
import { amountYuan } from '@/ui/AmountInput';
import { filled } from '@/ui/filled';
import { fittingUnit, fromYuan } from '@/ui/money';
import type { LeadValues } from './lead';
import type { Project } from './project';

/** What stands in the form when someone begins to correct a project. */
export function factValues(project: Project): LeadValues {
  const unit = fittingUnit(project.total_investment_yuan);
  return {
    name: project.name,
    investor: { name: project.investor.name, uscc: project.investor.uscc ?? undefined },
    industry: project.industry,
    sub_industry: project.sub_industry ?? undefined,
    district: project.district,
    amount: { number: fromYuan(project.total_investment_yuan, unit), unit },
    summary: project.summary ?? undefined,
  };
}

/** The merge patch: what differs from the project as it was seen, and nothing else; what was emptied is `null`. */
export function factPatch(seen: Project, values: LeadValues): Partial<LeadBody> {
  const before = flat(factValues(seen));
  const after = flat(values);
  const { investor_name: name, investor_uscc: uscc, ...rest } = Object.fromEntries(
    Object.entries(after).filter(([field, value]) => value !== before[field as keyof Flat]),
  ) as Partial<Flat>;
  const investor = { ...(name !== undefined && { name }), ...(uscc !== undefined && { uscc }) };
  return (Object.keys(investor).length > 0 ? { ...rest, investor } : rest) as Partial<LeadBody>;
}

type Flat = ReturnType<typeof flat>;

function flat(values: LeadValues) {
  return {
    name: filled(values.name) ?? null,
    investor_name: filled(values.investor?.name) ?? null,
    investor_uscc: filled(values.investor?.uscc) ?? null,
    industry: values.industry ?? null,
    sub_industry: values.sub_industry ?? null,
    district: values.district ?? null,
    total_investment_yuan: amountYuan(values.amount) ?? null,
    summary: filled(values.summary) ?? null,
  };
}
