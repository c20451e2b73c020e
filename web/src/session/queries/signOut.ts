import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '@/api/client';
import { sessionQuery } from '../session';

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.DELETE('/api/v1/session'),
    onSettled: async () => {
      queries.removeQueries({ predicate: (query) => query.queryKey[1] !== '/api/v1/session' });
      await queries.resetQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
