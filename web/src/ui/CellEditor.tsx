import { useEffect, useId, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import styles from './cell.module.css';

/** Where the editing goes from a cell: back to its row, to the cell beside it, or to wherever the focus went. */
export type Way = 'row' | 'next' | 'previous' | 'away';

interface Props<V> {
  /** To which side of the cell the field grows where the cell is too narrow. */
  side?: 'left' | 'right';
  isSending: boolean;
  /** What is to be said of the cell; it stands below it, and describes the field. */
  notice: ReactNode;
  /** Whether the notice has buttons, which Tab then leads to. */
  asks: boolean;
  /** Keeps what was typed, or what was picked just now. */
  onKeep: (way: Way, picked?: V) => void;
  onGiveUp: () => void;
  children: (field: { describedBy: string | undefined; pick: (value: V) => void }) => ReactNode;
}

/** A cell while it is edited: Enter and Tab keep, Escape gives up, and the focus goes back to the row. */
export function CellEditor<V>(props: Props<V>) {
  const { side = 'left', notice, isSending, children } = props;
  const id = useId();
  const { place, room } = usePlace();
  const { press, leave, pick } = useKeys(props);
  return (
    <div
      ref={place}
      data-cell-editor
      className={styles.editor}
      data-side={side}
      aria-busy={isSending}
      onKeyDownCapture={press}
      onBlur={leave}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children({ describedBy: notice ? id : undefined, pick })}
      {notice && (
        <div id={id} className={styles.notice} data-low={room.isLow} data-late={room.isLate}>
          {notice}
        </div>
      )}
    </div>
  );
}

/** As wide as the notice is at least. */
const noticeWidth = 320;

/** The field has the focus at once; when it goes, nobody has, and then the row gets it. */
function usePlace() {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ isLow: false, isLate: false });
  useLayoutEffect(() => {
    const cell = place.current?.getBoundingClientRect();
    const table = place.current?.closest('table')?.parentElement?.getBoundingClientRect();
    if (cell && table) setRoom({ isLow: cell.bottom > table.top + table.height / 2, isLate: cell.left + noticeWidth > table.right });
  }, []);
  useEffect(() => {
    const row = place.current?.closest('tr');
    const field = place.current?.querySelector('input');
    field?.focus();
    field?.select();
    return () => {
      if (document.activeElement === null || document.activeElement === document.body) row?.focus({ preventScroll: true });
    };
  }, []);
  return { place, room };
}

function useKeys<V>({ isSending, asks, onKeep, onGiveUp }: Props<V>) {
  const way = useRef<Way>('row');
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { key, nativeEvent, target } = event;
    // Enter and Escape belong to the input method while it composes.
    if (nativeEvent.isComposing || !(target instanceof Element)) return;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === 'Escape') {
      take();
      onGiveUp();
      return;
    }
    if (target.matches('button') || (key === 'Tab' && asks)) return;
    if (isSending) take();
    else if (key === 'Enter' || key === 'Tab') {
      way.current = key === 'Enter' ? 'row' : event.shiftKey ? 'previous' : 'next';
      // An open list picks its option first.
      if (target.getAttribute('aria-expanded') === 'true') event.preventDefault();
      else {
        take();
        onKeep(way.current);
      }
    } else way.current = 'row';
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget) && document.hasFocus() && !isSending) onKeep('away');
  };
  return { press, leave, pick: (value: V) => onKeep(way.current, value) };
}
