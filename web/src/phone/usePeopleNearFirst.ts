import { usePeople } from '@/reference/usePeople';
import { useOwnProjects } from './queries/own';

/** Everyone who can be asked: those who have to do with the project before the others. */
export function usePeopleNearFirst(projectId: string) {
  const people = usePeople();
  const project = useOwnProjects().data?.find(({ id }) => id === projectId);
  const near = new Set([
    ...(project?.light?.reasons ?? []).map(({ answers }) => answers?.person_id),
    project?.liaison?.person_id,
    project?.next_step?.person_id,
  ]);
  return { near: people.filter(({ value }) => near.has(value)), others: people.filter(({ value }) => !near.has(value)) };
}
