export const kinds = ['leads', 'demands', 'organisations'] as const;
export type Kind = (typeof kinds)[number];

/** What a row becomes. */
export const recordTypes: Record<Kind, string> = { leads: 'project', demands: 'demand', organisations: 'organisation' };

export const rowStates = ['ready', 'problem', 'duplicate', 'ignored'] as const;
export type RowState = (typeof rowStates)[number];

/** What a row of the file can be. */
const roles = ['blank', 'title', 'header', 'numbering', 'section', 'total', 'note', 'record'] as const;

export function roleOf(role: string): (typeof roles)[number] {
  return roles.find((known) => known === role) ?? 'record';
}

/** What the address says of an import's page: which rows are shown, the ready ones where it says nothing. */
export function readRowState(given: Record<string, unknown>): { rows?: RowState } {
  const rows = rowStates.find((known) => known === given.rows);
  return rows === undefined || rows === 'ready' ? {} : { rows };
}

export function kindOf(kind: string): Kind {
  return kinds.find((known) => known === kind) ?? 'leads';
}

/** The server is at work on it, and tells how far it is. */
export function isUnderWay(state: string): boolean {
  return state === 'reading' || state === 'committing';
}
