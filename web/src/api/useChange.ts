import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kept } from './client';
import { isProblem } from './problem';

interface Means<T, B> {
  /** The record as the reader saw it when the dialog opened. */
  seen: Kept<T>;
  send: (base: Kept<T>, body: B) => Promise<Kept<T>>;
  read: () => Promise<Kept<T>>;
  onDone: (kept: Kept<T>) => void;
}

/** A change of a record someone else may have changed meanwhile. */
export interface Change<T, B> {
  submit: (body: B) => void;
  pending: boolean;
  error: unknown;
  base: Kept<T>;
  /** The record as it stands now, when that is not what the reader saw. */
  newer: Kept<T> | null;
  /** Goes on from the newer record; what was typed stays. */
  adopt: () => void;
}

export function useChange<T, B>({ seen, send, read, onDone }: Means<T, B>): Change<T, B> {
  const [base, setBase] = useState(seen);
  const [newer, setNewer] = useState<Kept<T> | null>(null);
  const mutation = useMutation({
    mutationFn: (body: B) => send(base, body),
    onSuccess: onDone,
    onError: async (error) => {
      if (isProblem(error) && error.status === 412) setNewer(await read());
    },
  });
  const adopt = () => {
    if (newer !== null) setBase(newer);
    setNewer(null);
    mutation.reset();
  };
  return { submit: mutation.mutate, pending: mutation.isPending, error: mutation.error, base, newer, adopt };
}
