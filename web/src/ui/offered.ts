/** The deeds that the server lets the reader do, in the order in which they are known. */
export function offered<K extends string>(known: readonly K[], actions: readonly string[]): K[] {
  return known.filter((deed) => actions.includes(deed));
}
