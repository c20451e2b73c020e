import type { Project, ProjectItem } from '@/api/types';
import type { Kept } from '@/api/client';

export type { Project, ProjectItem };

/** A project as it was read, with its ETag. */
export type KeptProject = Kept<Project>;

export function projectKey(id: string) {
  return ['project', id] as const;
}
