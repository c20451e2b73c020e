export interface Piece {
  text: string;
  hit: boolean;
}

/** Cuts a text at ranges `[start, end)` counted in Unicode code points, as the server counts them. */
export function pieces(text: string, ranges: readonly (readonly number[])[]): Piece[] {
  const points = Array.from(text);
  const cut: Piece[] = [];
  const add = (from: number, to: number, hit: boolean) => {
    if (to > from) cut.push({ text: points.slice(from, to).join(''), hit });
  };
  let at = 0;
  for (const [start = 0, end = 0] of merged(ranges)) {
    add(at, Math.min(start, points.length), false);
    add(Math.min(start, points.length), Math.min(end, points.length), true);
    at = Math.max(at, end);
  }
  add(at, points.length, false);
  return cut;
}

function merged(ranges: readonly (readonly number[])[]): number[][] {
  const sorted = ranges.map(([start = 0, end = 0]) => [Math.max(start, 0), end]).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const joined: number[][] = [];
  for (const [start = 0, end = 0] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && start <= (last[1] ?? 0)) last[1] = Math.max(last[1] ?? 0, end);
    else if (end > start) joined.push([start, end]);
  }
  return joined;
}
