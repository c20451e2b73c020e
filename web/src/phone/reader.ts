import { createContext, useContext } from 'react';
import type { Session } from '@/api/types';

/** The session that the gate let in. */
export const ReaderContext = createContext<Session | null>(null);

/** Who is signed in; only below the gate. */
export function useReader(): Session {
  const session = useContext(ReaderContext);
  if (session === null) throw new Error('nobody is signed in here');
  return session;
}

/** Whether the reader may do such things at all. */
export function useReaderMay(permission: string): boolean {
  return useReader().permissions.includes(permission);
}
