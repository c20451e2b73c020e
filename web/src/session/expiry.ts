import { isProblem } from '@/api/problem';
import { makeStore } from '@/ui/store';

/** Whether the session ran out while someone was at work. */
const expired = makeStore(false);

export function noteRefusal(error: unknown): void {
  if (isProblem(error) && error.status === 401 && error.code !== 'invalid_credentials') expired.set(true);
}

export function noteSignedIn(): void {
  expired.set(false);
}

export const useExpired = expired.useValue;
