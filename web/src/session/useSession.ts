import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery, type Session } from './session';

/** Who is signed in. Only below the gate, which has read the session already. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the asker may do such things at all; a record's own `actions` say more. */
export function useMay(permission: string): boolean {
  return useSession().permissions.includes(permission);
}
