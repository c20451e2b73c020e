import type { Account } from '@/api/types';
import { texts } from '@/ui/addressed';

/** What the address says of the accounts: a part of an account's name, of a person's or of a unit's. */
export interface AccountSearch {
  q?: string;
}

/** Reads the filters out of an address. */
export function readAccountSearch(given: Record<string, unknown>): AccountSearch {
  const [q] = texts(given.q);
  return q === undefined ? {} : { q };
}

/** Those accounts that the address asks for, in the order of the list. */
export function foundAccounts(accounts: Account[], { q }: AccountSearch): Account[] {
  if (q === undefined) return accounts;
  const part = q.toLowerCase();
  return accounts.filter(({ username, name, unit_name: unit }) => [username, name, unit].some((text) => text.toLowerCase().includes(part)));
}
