import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { usePrinted } from './useMedia';
import { useShown } from './useShown';

interface Means {
  count: number;
  keyOf: (index: number) => string;
  sizeOf: (index: number) => number;
  /** Stays in the page wherever one scrolls, as it has the focus or is about to have it. */
  kept: number;
  /** Asked for more when the end comes near. */
  onEnd: () => void;
  /** How many rows stand beyond either end of what is in sight. */
  beyond?: number;
  /** What covers the beginning of the window that scrolls. */
  covered?: number;
  /** By how much the rows stand lower than they are counted, and what covers the end of the window. */
  lower?: number;
}

/** So many rows before the end the next page is asked for. */
const ahead = 12;

/** Of a long list only the rows in sight stand in the page, and the one that has the focus; on paper all that were read do. */
export function useVirtualRows<E extends HTMLElement>({ count, keyOf, sizeOf, kept, onEnd, beyond = 8, covered = 0, lower = 0 }: Means) {
  const scroller = useRef<E>(null);
  // What is out of sight comes after what is in sight has been painted.
  const isShown = useShown();
  const isPrinted = usePrinted();
  const rangeExtractor = useCallback(
    (range: Range) => (isPrinted ? Array.from({ length: range.count }, (_, index) => index) : withKept(defaultRangeExtractor(range), kept, range.count)),
    [kept, isPrinted],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing is memoised by a compiler here
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: sizeOf,
    rangeExtractor,
    overscan: isShown ? beyond : 1,
    scrollPaddingStart: covered,
    scrollPaddingEnd: lower,
  });
  const seen = virtual.range?.endIndex ?? 0;
  const reach = useEffectEvent(() => onEnd());
  useEffect(() => {
    if (count > 0 && seen >= count - ahead) reach();
  }, [seen, count]);
  return { scroller, virtual };
}

/** The rows in sight and the kept one, from the first to the last. */
export function withKept(inSight: number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || inSight.includes(kept)) return inSight;
  return [...inSight, kept].sort((one, other) => one - other);
}
