import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Match } from '@/api/types';
import type { Judged, Verdict } from '../judged';

interface Said {
  verdict: Verdict;
  reason?: string | undefined;
}

/** Says whether a match is useful. The list keeps its order: nothing moves under the reader's eyes. */
export function useFeedback({ demandId, type, id }: Judged, list: QueryKey, row: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: Said) =>
      taken(client.POST('/api/v1/demands/{id}/matches/feedback', { params: { path: { id: demandId } }, body: { type, id, ...said } })),
    onSuccess: ({ verdict }) =>
      queries.setQueryData<Match[]>(list, (matches) =>
        matches?.map((match) => (match.id === row ? { ...match, feedback: verdict } : match)),
      ),
  });
}
