import type { DockingBody } from '@/api/types';
import { instantOf, localMinute } from '@/ui/date';
import { filled } from '@/ui/filled';
import type { Docking, OtherSide } from './docking';

interface ParticipantValues {
  name?: string;
  organisation?: string;
  email?: string;
}

/** What stands in the form for a docking; times are those of this city. */
export interface DockingValues {
  kind?: string;
  as?: OtherSide['as'];
  organisation_id?: string;
  demand_id?: string;
  name?: string;
  starts_at?: string;
  ends_at?: string;
  place?: string;
  participants?: (ParticipantValues | undefined)[];
  note?: string;
}

/** What stands in the form at first, with the other side where it is known. */
export function startValues(other?: OtherSide): DockingValues {
  if (other === undefined) return { kind: 'meeting', as: 'organisation' };
  if (other.as === 'name') return { kind: 'meeting', as: 'name', name: other.name };
  return { kind: 'meeting', as: other.as, [`${other.as}_id`]: other.id };
}

/** The body to send; the other side's name is that of its record, where there is one. */
export function dockingBody(values: DockingValues): DockingBody {
  const { as } = values;
  return {
    kind: values.kind ?? null,
    with: {
      name: as === 'name' ? (filled(values.name) ?? null) : null,
      organisation_id: as === 'organisation' ? (values.organisation_id ?? null) : null,
      demand_id: as === 'demand' ? (values.demand_id ?? null) : null,
    },
    starts_at: instantOf(values.starts_at ?? ''),
    ends_at: values.ends_at ? instantOf(values.ends_at) : null,
    place: filled(values.place) ?? '',
    participants: (values.participants ?? []).map(participantOf),
    note: filled(values.note) ?? null,
  };
}

function participantOf(person: ParticipantValues = {}) {
  return { name: filled(person.name) ?? '', organisation: filled(person.organisation) ?? null, email: filled(person.email) ?? null };
}

/** Who the other side of a docking is. */
export function otherSideOf({ with: other }: Docking): OtherSide {
  if (other.organisation_id) return { as: 'organisation', id: other.organisation_id, name: other.name };
  if (other.demand_id) return { as: 'demand', id: other.demand_id, name: other.name };
  return { as: 'name', name: other.name };
}

/** What stands in the form when a docking is arranged otherwise. */
export function valuesOf(docking: Docking): DockingValues {
  return {
    ...startValues(otherSideOf(docking)),
    kind: docking.kind,
    starts_at: localMinute(docking.starts_at),
    ends_at: localMinute(docking.ends_at),
    place: docking.place,
    participants: docking.participants.map(({ name, organisation, email }) => ({
      name,
      organisation: organisation ?? undefined,
      email: email ?? undefined,
    })),
    note: docking.note ?? undefined,
  };
}

/** The merge patch: what differs from the docking as it was seen, and nothing else. */
export function dockingPatch(seen: Docking, values: DockingValues): Partial<DockingBody> {
  const before = dockingBody(valuesOf(seen));
  const changed = Object.entries(dockingBody(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof DockingBody]),
  );
  return Object.fromEntries(changed);
}

/** Where a path of the body stands in the form. */
export function formPath(path: (string | number)[]): (string | number)[] {
  return path[0] === 'with' ? path.slice(1) : path;
}
