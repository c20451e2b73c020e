/** What the address says of the list of words. */
export interface ThesaurusState {
  q?: string;
}

export function readThesaurusState(given: Record<string, unknown>): ThesaurusState {
  return typeof given.q === 'string' && given.q !== '' ? { q: given.q } : {};
}
