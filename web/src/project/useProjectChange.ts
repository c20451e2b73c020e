import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/api/useChange';
import { keepProject } from './cache';
import type { KeptProject } from './project';
import { readProject } from './queries/project';

/** A change of a project's state: under the ETag the reader saw, kept when it succeeds. */
export function useProjectChange<B>(
  seen: KeptProject,
  send: (base: KeptProject, body: B) => Promise<KeptProject>,
  onDone: (project: KeptProject) => void,
) {
  const queries = useQueryClient();
  return useChange({
    seen,
    send,
    read: () => readProject(seen.record.id),
    onDone: (project) => {
      keepProject(queries, project);
      onDone(project);
    },
  });
}
