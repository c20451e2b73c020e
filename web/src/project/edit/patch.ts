import { isProblem } from '@/api/problem';
import type { LeadBody } from '@/api/types';
import type { KeptProject, Project, ProjectItem } from '../project';
import { editProject } from '../queries/edit';
import { readProject } from '../queries/project';

/** What of a project is changed, as the server takes it. */
export type Patch = Partial<LeadBody>;

/** Somebody else changed the same meanwhile. */
export class ChangedMeanwhile extends Error {
  readonly newer: KeptProject;

  constructor(newer: KeptProject) {
    super('changed meanwhile');
    this.newer = newer;
  }
}

/** What stands in a project where a patch changes it; as a patch it leads back there. */
export function standing(project: Project | ProjectItem, patch: Patch): Patch {
  const of = (record: object, key: string): unknown => (record as Record<string, unknown>)[key] ?? null;
  const entries = Object.entries(patch).map(([key, value]) => {
    if (key !== 'investor') return [key, of(project, key)] as const;
    const parts = Object.keys(value as object).map((part) => [part, of(project.investor, part)] as const);
    return [key, Object.fromEntries(parts)] as const;
  });
  return Object.fromEntries(entries) as Patch;
}

/** So often a change is sent again because something else of the project changed meanwhile. */
const again = 3;

/** Changes a project as long as what is changed still stands as it was seen; what else changed meanwhile is no hindrance. */
export async function sendPatch(base: KeptProject, seen: Patch, patch: Patch, left = again): Promise<KeptProject> {
  if (JSON.stringify(standing(base.record, patch)) !== JSON.stringify(seen)) throw new ChangedMeanwhile(base);
  try {
    return await editProject(base, patch);
  } catch (error) {
    if (!isProblem(error) || error.status !== 412 || left === 0) throw error;
    return sendPatch(await readProject(base.record.id), seen, patch, left - 1);
  }
}
