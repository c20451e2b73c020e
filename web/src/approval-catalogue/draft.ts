import { isProblem } from '@/api/problem';
import type { Bodies, CatalogueItem } from '@/api/types';

/** A version as it is being written. */
export interface CatalogueDraft {
  /** Which version it goes on from; a draft of an older one is not taken up. */
  base: number;
  in_force_from?: string | undefined;
  note?: string | undefined;
  approvals: CatalogueItem[];
}

export function catalogueBody({ in_force_from = '', note = '', approvals }: CatalogueDraft): Bodies['CatalogueBody'] {
  return { in_force_from, note, approvals };
}

/** How an item of a draft stands to the version before. */
export function changeOf(item: CatalogueItem, before: CatalogueItem[]): 'added' | 'changed' | null {
  const old = before.find(({ code }) => code === item.code);
  if (old === undefined) return 'added';
  return JSON.stringify(sorted(old)) === JSON.stringify(sorted(item)) ? null : 'changed';
}

/** What is empty is as good as not there. */
function sorted(item: CatalogueItem): [string, unknown][] {
  return Object.entries(item)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .sort(([one], [other]) => one.localeCompare(other));
}

/** What the server refuses of a draft, by the codes of the items that it names. */
export function faultsOf(error: unknown, items: CatalogueItem[]): Map<string, string> {
  const faults = new Map<string, string>();
  if (!isProblem(error)) return faults;
  for (const { pointer, detail } of error.body.errors) {
    const at = /^\/approvals\/(\d+)/.exec(pointer)?.[1];
    const code = at === undefined ? undefined : items[Number(at)]?.code;
    if (code !== undefined) faults.set(code, detail);
  }
  if (faults.size > 0) return faults;
  // A catalogue that is unsound as a whole is told in a sentence that names its items.
  const words = new Set(error.body.detail?.match(/[A-Za-z0-9]+/g));
  for (const { code } of items) if (words.has(code)) faults.set(code, error.body.detail ?? error.body.title);
  return faults;
}
