import type { WorkItem } from '@/api/types';

/** What opens over the list. */
export type DrawerPlace =
  | { at: 'problem' | 'instruction' | 'meeting_task'; id: string }
  | { at: 'approval' }
  | { at: 'note' };

/** Where a thing that waits is done: in a drawer over the list, or on the page of its project. */
export type WorkPlace = DrawerPlace | { at: 'project'; tab?: string };

/** A thing that waits and is opened over the list. */
export interface Opened {
  item: WorkItem;
  place: DrawerPlace;
}

const records: [RegExp, 'problem' | 'instruction' | 'meeting_task'][] = [
  [/^\/problems\/([^/]+)$/, 'problem'],
  [/^\/instructions\/([^/]+)$/, 'instruction'],
  [/^\/meeting-tasks\/([^/]+)$/, 'meeting_task'],
];

/** Reads the link of the contract, which says where the record is read. */
export function placeOf({ kind, link, item_id: approval }: Pick<WorkItem, 'kind' | 'link' | 'item_id'>, mayNote: boolean): WorkPlace {
  for (const [pattern, at] of records) {
    const id = pattern.exec(link)?.[1];
    if (id !== undefined) return { at, id };
  }
  if (approval) return { at: 'approval' };
  if (mayNote && (kind === 'contact' || kind === 'next_step')) return { at: 'note' };
  const tab = /^\/projects\/[^/]+\/([^/]+)$/.exec(link)?.[1];
  return tab === undefined ? { at: 'project' } : { at: 'project', tab };
}
