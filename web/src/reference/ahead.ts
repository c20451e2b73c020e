/** The names of all codes, which every page needs. */
export { referenceQuery as referenceAhead } from './queries/reference';
