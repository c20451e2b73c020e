import type { OrganisationBody, OrganisationPatch } from '@/api/types';
import { filled } from '@/ui/filled';
import type { Organisation } from './organisation';

/** What stands in the form for an organisation. */
export interface OrganisationValues {
  name?: string;
  kind?: string;
  uscc?: string;
  district?: string;
  industry?: string;
  country?: string;
  summary?: string;
  former_names?: (string | undefined)[];
}

/** The body to send, and to ask for look-alikes with while it is being typed; `null` as long as there is no name. */
export function organisationBody(values: OrganisationValues): OrganisationBody | null {
  const name = filled(values.name);
  if (name === undefined) return null;
  const former = namesOf(values);
  return {
    name,
    kind: values.kind,
    uscc: filled(values.uscc),
    district: values.district,
    industry: values.industry,
    country: filled(values.country),
    summary: filled(values.summary),
    former_names: former.length > 0 ? former : undefined,
  };
}

/** What stands in the form when someone begins to edit an organisation. */
export function valuesOf(organisation: Organisation): OrganisationValues {
  return {
    name: organisation.name,
    kind: organisation.kind,
    uscc: organisation.uscc ?? undefined,
    district: organisation.district ?? undefined,
    industry: organisation.industry ?? undefined,
    country: organisation.country ?? undefined,
    summary: organisation.summary ?? undefined,
    former_names: organisation.former_names,
  };
}

/** The merge patch: what differs from the organisation as it was seen, and nothing else; what was emptied is `null`. */
export function organisationPatch(seen: Organisation, values: OrganisationValues): OrganisationPatch {
  const before = flat(valuesOf(seen));
  const changed = Object.entries(flat(values)).filter(([field, value]) => value !== before[field as keyof typeof before]);
  const former = namesOf(values);
  const patch: OrganisationPatch = Object.fromEntries(changed);
  return former.join('\n') === seen.former_names.join('\n') ? patch : { ...patch, former_names: former };
}

function flat({ former_names: _former, ...texts }: OrganisationValues) {
  return {
    name: filled(texts.name) ?? null,
    kind: texts.kind ?? null,
    uscc: filled(texts.uscc) ?? null,
    district: texts.district ?? null,
    industry: texts.industry ?? null,
    country: filled(texts.country) ?? null,
    summary: filled(texts.summary) ?? null,
  };
}

function namesOf({ former_names: names = [] }: OrganisationValues): string[] {
  return names.map(filled).filter((name) => name !== undefined);
}
