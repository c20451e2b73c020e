import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Line } from './lines';

interface Means<T> {
  scroller: RefObject<HTMLElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  lines: Line<T>[];
  /** What the lines answer; those of another question begin where they are. */
  question: string | undefined;
}

interface Anchor {
  key: string;
  start: number;
  question: string | undefined;
}

/** What comes in above the line that is read leaves it where it is: the one with the focus, else the first in sight unless the list stands at its beginning. */
export function useAnchored<T>({ scroller, virtual, lines, question }: Means<T>): void {
  const stood = useRef<Anchor | null>(null);
  useLayoutEffect(() => {
    const was = stood.current;
    const startOf = (index: number) => virtual.measurementsCache[index]?.start;
    const now = was?.question === question ? startOf(lines.findIndex(({ key }) => key === was?.key)) : undefined;
    if (was && now !== undefined && now !== was.start) virtual.scrollBy(now - was.start);
    const index = focusedIn(scroller.current) ?? (virtual.scrollOffset ? virtual.range?.startIndex : undefined) ?? -1;
    const [key, start] = [lines[index]?.key, startOf(index)];
    stood.current = key === undefined || start === undefined ? null : { key, start, question };
  });
}

/** The index of the row that has the focus. */
function focusedIn(place: HTMLElement | null): number | undefined {
  const row = place?.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('tr[data-index]') : null;
  return row ? Number(row.dataset.index) : undefined;
}
