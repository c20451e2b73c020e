import type { Demand } from '@/api/types';
import type { LeadOrigin } from '@/project/lead';
import { fittingUnit, fromYuan } from '@/ui/money';
import type { Docking } from './docking';

/** What the lead of a docking begins with: the other side invests, where and in what the demand says. */
export function leadOrigin(docking: Docking, demand: Demand): LeadOrigin {
  const yuan = docking.result?.amount_yuan;
  return {
    opened_from: { docking_id: docking.id },
    values: {
      investor: { name: docking.with.name },
      industry: demand.industry,
      sub_industry: demand.sub_industry ?? undefined,
      district: demand.district,
      amount: yuan ? { number: fromYuan(yuan, fittingUnit(yuan)), unit: fittingUnit(yuan) } : undefined,
      summary: docking.result?.summary,
    },
  };
}
