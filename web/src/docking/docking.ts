import type { Kept } from '@/api/client';
import type { Docking } from '@/api/types';

export type { Docking };

/** A docking as it was read, with its ETag. */
export type KeptDocking = Kept<Docking>;

/** A docking out of a list; its ETag is its version. */
export function keptDocking(docking: Docking): KeptDocking {
  return { record: docking, etag: `"${docking.version}"` };
}

/** Whom a demand is to meet, where that is known before the form opens. */
export type OtherSide = { as: 'organisation' | 'demand'; id: string; name: string } | { as: 'name'; name: string };

/** What a docking needs to know of its demand. */
export interface DockedDemand {
  id: string;
  title: string;
}

/** Dockings are arranged by those who may change the demand, while it is published. */
export function mayArrange(demand: { status: string; actions: string[] }): boolean {
  return demand.actions.includes('edit') && ['published', 'in_docking'].includes(demand.status);
}
