import { useEffect, useRef, useState } from 'react';

/**
 * A text that is typed here and kept elsewhere, in the address say: it is handed on once it rests, and follows what is
 * kept when that changes by other ways, but never while someone is typing.
 */
export function useTyped(kept: string, onRest: (text: string) => void, milliseconds = 250) {
  const [text, setText] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  if (kept !== seen) {
    setSeen(kept);
    if (!typing) setText(kept);
  }
  const rest = (next: string) => {
    clearTimeout(timer.current);
    setTyping(false);
    onRest(next.trim());
  };
  const type = (next: string) => {
    setText(next);
    setTyping(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => rest(next), milliseconds);
  };
  return { text, type, rest: () => rest(text) };
}
