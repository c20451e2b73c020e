import { useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** Demands that the reader has begun and not published. */
export function useDrafts() {
  return useQuery({
    queryKey: ['get', '/api/v1/demands', 'draft'],
    queryFn: ({ signal }) => taken(client.GET('/api/v1/demands', { params: { query: { status: ['draft'], limit: 5 } }, signal })),
  });
}
