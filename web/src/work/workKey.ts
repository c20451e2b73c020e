import type { WorkItem } from '@/api/types';

/** What tells a line of somebody's work from the others. */
export function workKey({ kind, link, item_id: item, for_person: absent, title }: WorkItem): string {
  return [kind, link, item ?? title, absent ?? ''].join(' ');
}
