/** Where it is kept, in this browser, that one account has seen the tour or does not want to. */
function keyOf(userId: string): string {
  return `dingyin.tour.${userId}`;
}

/** Whether the tour is still to be offered; a browser that keeps nothing is asked no question each time. */
export function isTourNew(userId: string): boolean {
  try {
    return localStorage.getItem(keyOf(userId)) === null;
  } catch {
    return false;
  }
}

export function noteTourSeen(userId: string): void {
  try {
    localStorage.setItem(keyOf(userId), 'seen');
  } catch {
    // A browser that keeps nothing does not offer the tour either.
  }
}
