import { useCallback, useEffect, useRef, useState } from 'react';

/** What was typed so far, kept in this browser until it is sent or thrown away. */
export function useDraft<T>(key: string) {
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const save = useCallback(
    (value: T) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (store(key, value)) setSavedAt(new Date());
      }, 300);
    },
    [key],
  );
  const discard = useCallback(() => {
    clearTimeout(timer.current);
    localStorage.removeItem(key);
    setSavedAt(null);
  }, [key]);
  return { save, discard, savedAt };
}

export function readDraft<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

function store(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
