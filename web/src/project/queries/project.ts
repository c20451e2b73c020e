import { queryOptions } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import { projectKey } from '../project';

export function readProject(id: string, signal?: AbortSignal) {
  return kept(client.GET('/api/v1/projects/{id}', { params: { path: { id } }, signal }));
}

export function projectQuery(id: string) {
  return queryOptions({ queryKey: projectKey(id), queryFn: ({ signal }) => readProject(id, signal) });
}
