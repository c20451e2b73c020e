import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies } from '@/api/types';
import { noteSignedIn } from '../expiry';
import { sessionQuery, type Session } from '../session';

export type Credentials = Bodies['Credentials'];

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => taken(client.POST('/api/v1/session', { body })),
    onSuccess: (session: Session) => {
      const before = queries.getQueryData<Session>(sessionQuery.queryKey);
      if (before !== undefined && before.user.id !== session.user.id) queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      noteSignedIn();
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[1] !== '/api/v1/session' });
    },
  });
}
