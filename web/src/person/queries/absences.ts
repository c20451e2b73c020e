import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { $api, client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';

/** A person's absences, the latest first. */
export function useAbsences(id: string) {
  return $api.useQuery('get', '/api/v1/people/{id}/absences', { params: { path: { id } } });
}

/** Records that a person is away. */
export function useRecordAbsence(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['AbsenceBody']) => taken(client.POST('/api/v1/people/{id}/absences', { params: { path: { id } }, body })),
    onSuccess: () => void refreshOffices(queries),
  });
}

/** Names a deputy for an absence, or ends it. */
export function useAbsenceEvent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['AbsenceEventBody']) => taken(client.POST('/api/v1/absences/{id}/events', { params: { path: { id } }, body })),
    onSuccess: () => void refreshOffices(queries),
  });
}

/** Who is away decides which offices nobody fills, and what waits for whom. */
function refreshOffices(queries: QueryClient): Promise<void> {
  const shown = ['/api/v1/people/{id}/absences', '/api/v1/vacancies', '/api/v1/work'];
  return queries.invalidateQueries({ predicate: ({ queryKey }) => shown.includes(String(queryKey[1])) });
}
