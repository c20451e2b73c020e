import { useQuery } from '@tanstack/react-query';
import { allPages } from '@/api/allPages';
import { client, taken } from '@/api/client';
import type { ProjectFilters, ProjectItem } from '@/api/types';
import { useReader } from '../reader';
import { urgentFirst } from '../urgent';

async function projects(filters: ProjectFilters, signal: AbortSignal): Promise<ProjectItem[]> {
  const query = { ...filters, status: ['active'], limit: 200, total: false };
  return allPages((cursor) => taken(client.GET('/api/v1/projects', { params: { query: { ...query, cursor } }, signal })));
}

/** The projects that the reader leads or serves as liaison, those that need somebody today first. */
export function useOwnProjects() {
  const { user } = useReader();
  return useQuery({
    queryKey: ['get', '/api/v1/projects', 'own', user.id],
    queryFn: async ({ signal }) => {
      const [led, seen] = await Promise.all([
        projects({ leader_id: [user.person_id] }, signal),
        // What a liaison may see is what the liaison's teams serve.
        user.roles.includes('liaison') ? projects({}, signal) : [],
      ]);
      const served = seen.filter(({ liaison }) => liaison?.person_id === user.person_id);
      return new Map([...led, ...served].map((project) => [project.id, project]));
    },
    select: (own) => urgentFirst([...own.values()]),
    structuralSharing: false,
    refetchInterval: 60_000,
  });
}
