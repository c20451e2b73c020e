import { createContext, useContext } from 'react';

/** A change that was made, and how it is taken back. */
export interface Undoable {
  /** What was changed, in one line. */
  text: string;
  /** Takes it back, and says in one line what came of it. */
  undo: () => Promise<string>;
}

/** Where a change is told to whoever may want it back. */
export const Offer = createContext<(change: Undoable) => void>(() => undefined);

/** Tells a change at the foot of the window, where it can be taken back for a moment. */
export function useUndo() {
  return useContext(Offer);
}
