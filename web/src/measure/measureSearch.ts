/** What the address says of the cockpit: this year where it says nothing. */
export interface CockpitSearch {
  year?: number;
}

/** What it says of the records behind a figure: all of them where it says nothing. */
export interface RecordsSearch extends CockpitSearch {
  stage?: string;
  industry?: string;
  district?: string;
  tier?: string;
  /** A stage to which a project came, wherever it stands now. */
  reached?: string;
}

export const parts = ['stage', 'industry', 'district', 'tier', 'reached'] as const;

export function readCockpitSearch(given: Record<string, unknown>): CockpitSearch {
  const year = Number(given.year);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {};
}

export function readRecordsSearch(given: Record<string, unknown>): RecordsSearch {
  const search: RecordsSearch = readCockpitSearch(given);
  for (const part of parts) {
    const code = given[part];
    if (typeof code === 'string' && code !== '') search[part] = code;
  }
  return search;
}
