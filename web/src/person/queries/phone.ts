import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { peopleQuery } from '@/reference/peopleQuery';

/** Keeps under which number a person is called at work. */
export function useSetPhone(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['PhoneBody']) => taken(client.PUT('/api/v1/people/{id}/phone', { params: { path: { id } }, body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
}
