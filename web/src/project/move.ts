import type { Project } from './project';

/** A wish to have a project at another stage. */
export interface Wish {
  id: string;
  to: string;
}

/** What the server offers for a wish: a step forward, a way back, or neither. */
export type Offer = 'forward' | 'back' | 'none';

/** Whether the server lets the reader have what was wished; it names the stages that can be reached. */
export function offerFor(project: Pick<Project, 'actions' | 'next_stage' | 'earlier_stages'>, to: string): Offer {
  if (!project.actions.includes('advance')) return 'none';
  if (project.next_stage?.to === to) return 'forward';
  return project.earlier_stages.includes(to) ? 'back' : 'none';
}

/** The stages that a project can be moved to now, the next one first, then backwards. */
export function reachable(project: Pick<Project, 'actions' | 'next_stage' | 'earlier_stages'>): string[] {
  if (!project.actions.includes('advance')) return [];
  return [...(project.next_stage ? [project.next_stage.to] : []), ...[...project.earlier_stages].reverse()];
}

/** The id of the menu that moves a project, where the focus goes after a move. */
export function moveMenuId(projectId: string): string {
  return `move-${projectId}`;
}
