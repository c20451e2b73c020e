import { useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** The bytes of a file, as what they are known to be and never as a page. */
export function useContent(id: string, mediaType: string) {
  return useQuery({
    queryKey: ['get', '/api/v1/attachments/{id}', id],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const bytes = await taken(client.GET('/api/v1/attachments/{id}', { params: { path: { id } }, parseAs: 'arrayBuffer', signal }));
      return new Blob([bytes], { type: mediaType });
    },
  });
}
