/** The place in the change log of the last change made here, until a search has seen it. */
let last: number | null = null;

export function notePosition(response: Response): void {
  const position = Number(response.headers.get('Dingyin-Position'));
  if (position > 0) last = position;
}

/** The header with which a search waits for one's own last change. */
export function waitForOwn(): { 'Dingyin-Wait-For'?: number } {
  return last === null ? {} : { 'Dingyin-Wait-For': last };
}

export function ownChangeSeen(): void {
  last = null;
}
