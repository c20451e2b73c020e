import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useReader } from '../reader';
import { box } from '../queue/box';
import type { Letter } from '../queue/letter';
import { means } from '../queue/means';
import { sendWaiting, takeUp, throwAway } from '../queue/send';
import { sessionKey } from './session';

/** Tells the page's other tabs that the letters changed. */
const otherTabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('dingyin-phone-letters');

const lettersKey = (account: string) => ['letters', account];

/** What the reader wrote here and the server does not have yet. */
export function useLetters() {
  const { user } = useReader();
  return useQuery({
    queryKey: lettersKey(user.id),
    queryFn: () => box.of(user.id),
    staleTime: 0,
    structuralSharing: false,
    refetchOnWindowFocus: 'always',
  });
}

/** What can be done with letters; the lists are read again after each. */
export function useLetterDeeds() {
  const { user } = useReader();
  const queries = useQueryClient();
  const account = user.id;
  const reread = () => {
    otherTabs?.postMessage(null);
    return queries.invalidateQueries({ queryKey: lettersKey(account) });
  };
  const send = async () => {
    const before = await box.of(account);
    if (!before.some(({ state }) => state === 'waiting')) return;
    await sendWaiting(account, means);
    await reread();
    const after = await box.of(account);
    // What did not go out may have met a session that ran out.
    if (after.some(({ state }) => state === 'waiting')) await queries.invalidateQueries({ queryKey: sessionKey });
    // What was sent shows in the projects and in what waits.
    if (after.length < before.length) await queries.invalidateQueries({ queryKey: ['get'] });
  };
  return {
    keep: async (letter: Letter) => {
      await box.put(letter);
      await reread();
    },
    send,
    /** Hands a letter in and tries to send it; a refused one comes back to be mended. */
    handIn: async (letter: Letter): Promise<{ became: 'sent' | 'waiting' | 'refused'; letter: Letter }> => {
      await box.put({ ...letter, state: 'waiting', refusal: undefined });
      // A browser short of room shall not throw away what is not sent yet.
      void navigator.storage?.persist?.();
      await send();
      const after = await box.read(letter.id);
      if (after === undefined) return { became: 'sent', letter };
      if (after.state !== 'refused') return { became: 'waiting', letter: after };
      return { became: 'refused', letter: (await takeUp(letter.id, means)) ?? after };
    },
    takeUp: async (id: string) => {
      const letter = await takeUp(id, means);
      await reread();
      return letter;
    },
    throwAway: async (id: string) => {
      await throwAway(id, means);
      await reread();
    },
  };
}

const again = 10_000;

/** Sends what waits when the page opens, when it comes back to the front, when there is a network, and now and then. */
export function useSending(): void {
  const queries = useQueryClient();
  const { send } = useLetterDeeds();
  const { mutate } = useMutation({ mutationFn: send, scope: { id: 'letters' } });
  useEffect(() => {
    const now = () => mutate();
    now();
    const timer = setInterval(now, again);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    const changed = () => void queries.invalidateQueries({ queryKey: ['letters'] });
    otherTabs?.addEventListener('message', changed);
    return () => {
      otherTabs?.removeEventListener('message', changed);
      clearInterval(timer);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [mutate, queries]);
}
