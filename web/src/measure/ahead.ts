import type { CockpitSearch } from './measureSearch';
import { measuresQuery } from './queries/measures';

/** What the cockpit shows first. */
export const measuresAhead = ({ year }: CockpitSearch) => measuresQuery(year, 'district');
