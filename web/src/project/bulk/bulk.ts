import type { KeptProject } from '../project';

/** What can be done with several projects at once. */
export const bulkDeeds = ['appoint_leader', 'suspend', 'resume'] as const;
export type BulkDeed = (typeof bulkDeeds)[number];

/** So many projects are taken at once at most: each is read, looked at and changed by itself. */
export const mostAtOnce = 50;

/** How far a project has come. */
export type Outcome = { state: 'under_way' } | { state: 'done' } | { state: 'refused'; error: unknown };

/** Of the projects that were read, those with which the server lets the reader do this and that are not done. */
export function toDo(deed: BulkDeed, projects: KeptProject[], outcomes: ReadonlyMap<string, Outcome>): KeptProject[] {
  return projects.filter(({ record }) => record.actions.includes(deed) && outcomes.get(record.id)?.state !== 'done');
}

/** One after the other, so that each is told as it is done; a refusal stops none of the others. */
export async function inTurn(projects: KeptProject[], change: (project: KeptProject) => Promise<void>, note: (id: string, outcome: Outcome) => void): Promise<void> {
  for (const project of projects) {
    note(project.record.id, { state: 'under_way' });
    try {
      await change(project);
      note(project.record.id, { state: 'done' });
    } catch (error) {
      note(project.record.id, { state: 'refused', error });
    }
  }
}
