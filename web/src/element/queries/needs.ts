import { useQuery } from '@tanstack/react-query';
import { client, kept, type Kept } from '@/api/client';
import type { Bodies, ElementNeeds } from '@/api/types';

export function readNeeds(id: string, signal?: AbortSignal) {
  return kept(client.GET('/api/v1/projects/{id}/element-needs', { params: { path: { id } }, signal }));
}

/** What a project needs of the elements, what it holds, and what is there. */
export function useNeeds(id: string) {
  return useQuery({ queryKey: ['get', '/api/v1/projects/{id}/element-needs', id], queryFn: ({ signal }) => readNeeds(id, signal) });
}

/** States all that a project needs; it is the project's state, so it goes by the project's version. */
export function stateNeeds(base: Kept<ElementNeeds>, body: Bodies['ElementNeedsBody']) {
  const params = { path: { id: base.record.project_id }, header: { 'If-Match': base.etag } };
  return kept(client.PUT('/api/v1/projects/{id}/element-needs', { params, body }));
}
