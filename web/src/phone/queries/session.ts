import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { Bodies, Session } from '@/api/types';
import { forgetKept } from '../kept';
import { box } from '../queue/box';
import { means } from '../queue/means';
import { go } from '../place';

/** Under this the session is known to the page. */
export const sessionKey = ['session'];
/** Without a network one signs out of the phone alone; the server is told as soon as it answers. */
const owed = 'dingyin.phone.sign-out';

async function settleSignOut(): Promise<void> {
  if (!isSignOutOwed()) return;
  await endSession();
  localStorage.removeItem(owed);
}

/** Whether somebody signed out of the phone and the server does not know yet. */
export function isSignOutOwed(): boolean {
  return localStorage.getItem(owed) !== null;
}

async function endSession(): Promise<void> {
  try {
    await client.DELETE('/api/v1/session');
  } catch (error) {
    if (!isProblem(error) || error.status !== 401) throw error;
  }
}

/** Who is signed in, asked again whenever one comes back to the page: on a shared phone it may be another. */
export function usePhoneSession() {
  const queries = useQueryClient();
  return useQuery({
    queryKey: sessionKey,
    retry: false,
    staleTime: 0,
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) => {
      await settleSignOut();
      const before = queries.getQueryData<Session>(sessionKey);
      const now = await taken(client.GET('/api/v1/session', { signal }));
      if (before !== undefined && before.user.id !== now.user.id) leaveOthers(queries);
      return now;
    },
  });
}

/** What somebody else read goes out of the memory of the page. */
function leaveOthers(queries: ReturnType<typeof useQueryClient>): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}

/** Signs in; what another account read on this page is gone then. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['Credentials']) => taken(client.POST('/api/v1/session', { body })),
    onSuccess: async (session: Session) => {
      localStorage.removeItem(owed);
      leaveOthers(queries);
      // An answer from before signing in may still be on its way.
      await queries.cancelQueries({ queryKey: sessionKey });
      queries.setQueryData(sessionKey, session);
      // Asked once more, the session is kept for when there is no network.
      void queries.invalidateQueries({ queryKey: sessionKey });
    },
  });
}

/** Signs out and leaves nothing of the account on the phone, letters that were not sent included. */
export function useSignOut({ user }: Session) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      localStorage.setItem(owed, user.id);
      await means.alone(() => box.clear(user.id));
      await forgetKept();
    },
    onSuccess: async () => {
      go({ at: 'projects' });
      leaveOthers(queries);
      await queries.resetQueries({ queryKey: sessionKey });
    },
  });
}
