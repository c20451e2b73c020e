import { base } from '@/api/client';
import type { WorkItem } from '@/api/types';
import { placeOf } from '@/work/place';
import { hrefOf } from './place';

/** Where a thing that waits is done: a visit here, all else on the page of the whole application that has it. */
export function workHref(item: WorkItem, mayNote: boolean): string {
  const place = placeOf(item, mayNote);
  switch (place.at) {
    case 'note':
      return hrefOf({ at: 'note', project: item.project_id });
    case 'problem':
      return `${base}/problems/${place.id}`;
    case 'instruction':
      return `${base}/instructions/${place.id}`;
    case 'project':
      return `${base}/projects/${item.project_id}${place.tab ? `?tab=${place.tab}` : ''}`;
    default:
      return `${base}/work?kind=${item.kind}`;
  }
}
