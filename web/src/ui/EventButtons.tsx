import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import styles from './ui.module.css';
import { useKeptFocus } from './useKeptFocus';

/** How a dialog ends: what it is about was done, or it was closed. Either takes it away. */
export interface Ending {
  onDone: () => void;
  onClose: () => void;
}

interface Props<E extends string> {
  events: E[];
  size?: 'small' | 'middle';
  word: (event: E) => string;
  /** The word with what it is about, for those who hear the button alone. */
  label: (event: E) => string;
  dialog: (event: E, ending: Ending) => ReactNode;
}

/** What the server lets the reader do with a record, each one dialog. */
export function EventButtons<E extends string>({ events, size = 'middle', word, label, dialog }: Props<E>) {
  const [doing, setDoing] = useState<E | null>(null);
  const { place, noteActed } = useKeptFocus<HTMLDivElement>(events.join());
  const close = () => setDoing(null);
  const done = () => {
    noteActed();
    close();
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.deeds}>
      {events.map((event) => (
        <Button key={event} size={size} aria-label={label(event)} onClick={() => setDoing(event)}>
          {word(event)}
        </Button>
      ))}
      {doing && dialog(doing, { onDone: done, onClose: close })}
    </div>
  );
}
