import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { LogEntry, LogFilters } from '@/api/types';

interface Page {
  items: LogEntry[];
  next_cursor?: string | null;
}

/**
 * The entries of the log, newest first. Each reading of a question's first page is itself written down, so the page
 * reads it once, and again only when somebody asks for it.
 */
export function useLogEntries(filters: LogFilters) {
  const queries = useQueryClient();
  const queryKey = ['get', '/api/v1/change-log', filters];
  const query = useInfiniteQuery({
    queryKey,
    ...byCursor,
    staleTime: Infinity,
    refetchOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    queryFn: ({ pageParam, signal }) => taken(client.GET('/api/v1/change-log', { params: { query: { ...filters, cursor: pageParam } }, signal })),
  });
  const readAnew = () => {
    queries.setQueryData<InfiniteData<Page, string | undefined>>(queryKey, (known) => known && { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) });
    return query.refetch();
  };
  return { ...query, readAnew };
}
