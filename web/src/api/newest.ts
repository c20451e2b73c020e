import { replaceEqualDeep } from '@tanstack/react-query';
import type { Kept } from './client';

/** The version of a record with its ETag; whatever else is read has none. */
function version(read: unknown): number {
  const record = (read as Partial<Kept<{ version?: number }>> | null | undefined)?.record;
  return record?.version ?? 0;
}

/** Answers may overtake each other: a record that is older than what is known is not taken over. */
export function newest(known: unknown, read: unknown): unknown {
  return version(read) < version(known) ? known : replaceEqualDeep(known, read);
}
