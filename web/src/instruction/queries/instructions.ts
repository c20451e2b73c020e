import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { byCursor } from '@/api/cut';
import type { InstructionFilters } from '@/api/types';

/** The instructions that the asker may see, the latest first. */
export function useInstructions(filters: InstructionFilters, { enabled = true } = {}) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/instructions', filters],
    ...byCursor,
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      taken(client.GET('/api/v1/instructions', { params: { query: { ...filters, cursor: pageParam } }, signal })),
  });
}
