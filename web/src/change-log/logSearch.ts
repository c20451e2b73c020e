import type { LogFilters } from '@/api/types';
import { isDay, texts } from '@/ui/addressed';

/** What the address asks of the log: who, what kind of record, and the first and last day. */
export type LogSearch = Pick<LogFilters, 'actor' | 'kind' | 'from' | 'until'>;

/** Reads the question out of an address. */
export function readLogSearch(given: Record<string, unknown>): LogSearch {
  const [actor] = texts(given.actor);
  const [kind] = texts(given.kind);
  const { from, until } = given;
  return { ...(actor && { actor }), ...(kind && { kind }), ...(isDay(from) && { from }), ...(isDay(until) && { until }) };
}

/** Whether two addresses ask the same. */
export function isSame(one: LogSearch, other: LogSearch): boolean {
  return one.actor === other.actor && one.kind === other.kind && one.from === other.from && one.until === other.until;
}
