import { useState } from 'react';

/** What went wrong last, also while the same is asked again: what is shown for it, and typed there, stays until there is another answer. */
export function useLastError(error: unknown, isPending: boolean): unknown {
  const [last, setLast] = useState<unknown>(null);
  if (error !== null && error !== last) setLast(error);
  return error ?? (isPending ? last : null);
}
