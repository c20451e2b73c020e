import type { Match } from '@/api/types';
import type { OtherSide } from '@/docking/docking';

/** Whom a match would bring the demand together with; a project is named as it is called. */
export function otherSide({ type, id, title }: Match): OtherSide {
  if (type === 'organisation' || type === 'demand') return { as: type, id, name: title };
  return { as: 'name', name: title };
}
