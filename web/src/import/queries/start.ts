import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Kind } from '../importState';

/** Hands in a file; it is read while one goes on. */
export function useStart() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, kind }: { file: File; kind: Kind }) => {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', file);
      return taken(client.POST('/api/v1/imports', { body: { file: file.name, kind }, bodySerializer: () => form }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/imports'] }),
  });
}
