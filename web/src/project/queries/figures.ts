import { useQueries } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Group } from '../grouping';

/** How many projects a group has, and what they come to. */
export interface Figures {
  total: number;
  sum: number;
}

/** The figures of each group, asked for without its rows; a group is left out until its figures are there. */
export function useFiguresOf(groups: Group[]) {
  return useQueries({
    queries: groups.map(({ key, filters }) => {
      const query = { ...filters, limit: 1 };
      return {
        queryKey: ['get', '/api/v1/projects', query],
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const { total, total_investment_yuan: sum } = await taken(client.GET('/api/v1/projects', { params: { query }, signal }));
          return { key, figures: { total: total ?? 0, sum: sum ?? 0 } };
        },
      };
    }),
    combine: (results) => ({
      data: new Map<string, Figures>(results.flatMap(({ data }) => (data ? [[data.key, data.figures]] : []))),
      // The map stands while its figures come, so that nothing jumps.
      isPending: false,
      isError: results.some(({ isError }) => isError),
      error: results.find(({ isError }) => isError)?.error,
      refetch: () => results.forEach((result) => void result.refetch()),
    }),
  });
}
