// Another city brings another file: scripts/districts.mjs makes it from GeoJSON.
import file from './districts.json';

/** The outline of a district on a plane, and where its name stands. */
export interface Outline {
  code: string;
  at: [number, number];
  path: string;
}

const outlines = file.districts.map(({ code, at: [x = 0, y = 0], path }): Outline => ({ code, at: [x, y], path }));

/** The city as it is drawn: how large the plane is, and the districts that have an outline on it. */
export const city = { width: file.width, height: file.height, outlines };

/** How deep a district is washed, from 0 for nothing to 4: its part of the largest, in quarters. */
export function washOf(value: number, most: number): number {
  return value <= 0 || most <= 0 ? 0 : Math.min(4, Math.ceil((value / most) * 4));
}
