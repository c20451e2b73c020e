/** What the address says of a year: this one where it says nothing. */
export interface YearSearch {
  year?: number;
}

/** What it says of the cockpit: the measure that stands on the map, too. */
export interface CockpitSearch extends YearSearch {
  map?: string;
}

/** What it says of the records behind a figure: all of them where it says nothing. */
export interface RecordsSearch extends YearSearch {
  stage?: string;
  industry?: string;
  district?: string;
  tier?: string;
  /** A stage to which a project came, wherever it stands now. */
  reached?: string;
}

export const parts = ['stage', 'industry', 'district', 'tier', 'reached'] as const;

function readYear(given: Record<string, unknown>): YearSearch {
  const year = Number(given.year);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {};
}

export function readCockpitSearch(given: Record<string, unknown>): CockpitSearch {
  return { ...readYear(given), ...(typeof given.map === 'string' && given.map !== '' && { map: given.map }) };
}

export function readRecordsSearch(given: Record<string, unknown>): RecordsSearch {
  const search: RecordsSearch = readYear(given);
  for (const part of parts) {
    const code = given[part];
    if (typeof code === 'string' && code !== '') search[part] = code;
  }
  return search;
}
