import { isProblem } from '@/api/problem';
import type { AdmissionStandards, Bodies, Threshold } from '@/api/types';

/** A version as it is being written; numbers are texts until they are sent. */
export interface StandardsDraft {
  /** Which version it goes on from. */
  base: number;
  in_force_from?: string;
  note?: string;
  passed_from?: string;
  conditional_from?: string;
  weights: Record<string, string | undefined>;
  thresholds: Threshold[];
}

export function draftOf({ version, passed_from, conditional_from, weights, thresholds }: AdmissionStandards): StandardsDraft {
  return {
    base: version,
    passed_from: String(passed_from),
    conditional_from: String(conditional_from),
    weights: Object.fromEntries(Object.entries(weights).map(([code, weight]) => [code, String(weight)])),
    thresholds,
  };
}

export function standardsBody(draft: StandardsDraft): Bodies['StandardsBody'] {
  const { in_force_from = '', note = '', passed_from, conditional_from, weights, thresholds } = draft;
  return {
    in_force_from,
    note,
    passed_from: Number(passed_from),
    conditional_from: Number(conditional_from),
    weights: Object.fromEntries(Object.entries(weights).map(([code, weight]) => [code, Number(weight)])),
    thresholds,
  };
}

/** What the server refuses of thresholds, by their places. */
export function thresholdFaults(error: unknown): Map<number, string> {
  const faults = isProblem(error) ? error.body.errors : [];
  return new Map(
    faults.flatMap(({ pointer, detail }): [number, string][] => {
      const at = /^\/thresholds\/(\d+)/.exec(pointer)?.[1];
      return at === undefined ? [] : [[Number(at), detail]];
    }),
  );
}
