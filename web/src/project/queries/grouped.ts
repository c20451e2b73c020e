import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { ProjectItem } from '@/api/types';
import type { Group } from '../grouping';

/** Where to go on reading: in which group, and behind which row of it. */
interface Place {
  at: number;
  cursor?: string | undefined;
}

/** Rows of one group; its figures come with the first of them. */
export interface GroupPage {
  group: string;
  figures?: { total: number; sum: number } | undefined;
  items: ProjectItem[];
  next?: Place | undefined;
}

/** The groups of the list one after the other, page by page, those without projects left out. */
export function useGroupedProjects(groups: Group[]) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/projects', 'grouped', groups.map(({ key, filters }) => ({ key, filters }))],
    enabled: groups.length > 0,
    initialPageParam: { at: 0 } as Place,
    getNextPageParam: (last: GroupPage) => last.next,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => readOn(groups, pageParam, signal),
  });
}

/** Reads on from a place until some rows are found or the last group is through. */
async function readOn(groups: Group[], from: Place, signal: AbortSignal): Promise<GroupPage> {
  let place: Place | undefined = from;
  let page: GroupPage = { group: '', items: [] };
  while (place !== undefined && page.items.length === 0) {
    page = await readGroup(groups, place, signal);
    place = page.next;
  }
  return page;
}

async function readGroup(groups: Group[], { at, cursor }: Place, signal: AbortSignal): Promise<GroupPage> {
  const group = groups[at];
  if (group === undefined) return { group: '', items: [] };
  const { keeps } = group;
  const limit = keeps ? 200 : 50;
  const query = { ...group.filters, limit, cursor };
  const answer = await taken(client.GET('/api/v1/projects', { params: { query }, signal }));
  const within = answer.next_cursor ? { at, cursor: answer.next_cursor } : undefined;
  const following = at + 1 < groups.length ? { at: at + 1 } : undefined;
  const isFirst = cursor === undefined && !keeps;
  return {
    group: group.key,
    figures: isFirst ? { total: answer.total ?? 0, sum: answer.total_investment_yuan ?? 0 } : undefined,
    items: keeps ? answer.items.filter(keeps) : answer.items,
    next: within ?? following,
  };
}
