import type { Person } from '@/api/types';
import { texts } from '@/ui/addressed';

/** Whom the address asks for: a part of a name or post, units, and the one that is opened. */
export interface PeopleSearch {
  q?: string;
  unit?: string[];
  person?: string;
}

export function readPeopleSearch(given: Record<string, unknown>): PeopleSearch {
  const [q] = texts(given.q);
  const unit = texts(given.unit);
  const [person] = texts(given.person);
  return { ...(q && { q }), ...(unit.length > 0 && { unit }), ...(person && { person }) };
}

/** Those whom the address asks for, in the order of the list. */
export function found(people: Person[], { q, unit }: PeopleSearch): Person[] {
  const within = (person: Person) => [person.name, person.post, person.unit_name].some((text) => q === undefined || text.includes(q));
  return people.filter((person) => within(person) && (unit === undefined || unit.includes(person.unit_id)));
}
