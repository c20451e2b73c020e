import { addDays } from '@/ui/date';

type State = 'past' | 'now' | 'coming';

interface Version {
  version: number;
  in_force_from: string;
}

/** The versions, the latest first, with the last day of each and whether it is in force today. */
export function inForce<V extends Version>(versions: V[], today: string): (V & { until: string | undefined; state: State })[] {
  return versions
    .map((version, at) => {
      const after = versions[at + 1]?.in_force_from;
      const until = after && addDays(after, -1);
      const state: State = version.in_force_from > today ? 'coming' : until !== undefined && until < today ? 'past' : 'now';
      return { ...version, until, state };
    })
    .toReversed();
}
