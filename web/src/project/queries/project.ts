import { queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import { projectKey, type KeptProject } from '../project';

export function readProject(id: string, signal?: AbortSignal) {
  return kept(client.GET('/api/v1/projects/{id}', { params: { path: { id } }, signal }));
}

export function projectQuery(id: string) {
  return queryOptions({ queryKey: projectKey(id), queryFn: ({ signal }) => readProject(id, signal), structuralSharing: newest });
}

/** Answers may overtake each other: one that is older than what is known is not taken over. */
export function newest(known: unknown, read: unknown): unknown {
  const version = (kept: unknown) => (kept as KeptProject | undefined)?.record.version ?? 0;
  return version(read) < version(known) ? known : replaceEqualDeep(known, read);
}
