import { useState } from 'react';
import { useSession } from '@/session/useSession';
import { readDraft, useDraft } from '@/ui/useDraft';

/** A version that is being written, kept in this browser. A draft that goes on from another version than the last is not taken up. */
export function useVersionDraft<D extends { base: number }>(kind: string, first: D) {
  const { user } = useSession();
  const key = `dingyin.draft.${kind}.${user.id}`;
  const { save, discard, savedAt } = useDraft<D>(key);
  const [draft, setDraft] = useState<D>(() => {
    const stored = readDraft<D>(key);
    return stored?.base === first.base ? stored : first;
  });
  const change = (next: Partial<D>) => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    save(changed);
  };
  return { draft, change, discard, savedAt };
}

/** The list with a row in the place of another, or after the last one. */
export function taken<R>(rows: R[], row: R, before: R | undefined): R[] {
  return before === undefined ? [...rows, row] : rows.map((other) => (other === before ? row : other));
}
