/** What ran out before the rest, each once: further pages bring what is late again, and late ones that were not among the first. */
export function lateFirst<T extends { id: string }>(late: T[], found: T[]): T[] {
  const shown = new Set(late.map((row) => row.id));
  return [...late, ...found.filter((row) => !shown.has(row.id))];
}
