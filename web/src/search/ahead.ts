import { searchQuery } from './queries/search';
import { toFilters, type SearchState } from './searchState';

/** What the library shows first. */
export const searchAhead = (state: SearchState) => searchQuery(toFilters(state));
