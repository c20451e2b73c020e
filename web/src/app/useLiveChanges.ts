import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { base } from '@/api/client';
import { refreshDemand } from '@/demand/cache';
import { refreshChainMap } from '@/investment-target/cache';
import { refreshNotifications } from '@/notification/cache';
import { refreshPools } from '@/element/cache';
import { refreshDockings } from '@/docking/cache';
import { refreshOffers } from '@/offer/cache';
import { refreshOrganisation } from '@/organisation/cache';
import { refreshProject } from '@/project/cache';
import { refreshSaved } from '@/search/saved';
import { readChange } from './change';

/** A change becomes news once the index has it and the kept questions were asked again. */
const untilNews = 2_000;

/** New data appears without reloading: what changed elsewhere is read again where it is on screen. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const events = new EventSource(`${base}/api/v1/events`);
    const pending = new Map<string, string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let news: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const change = readChange(data);
      if (change === null) return;
      pending.set(change.id, change.aggregate);
      timer ??= setTimeout(() => {
        timer = undefined;
        pending.forEach((aggregate, id) => refresh(queries, aggregate, id));
        pending.clear();
      }, 500);
      clearTimeout(news);
      news = setTimeout(() => void refreshNotifications(queries), untilNews);
    });
    return () => {
      clearTimeout(timer);
      clearTimeout(news);
      events.close();
    };
  }, [queries]);
}

function refresh(queries: QueryClient, aggregate: string, id: string): void {
  if (aggregate === 'demand') void refreshDemand(queries, id);
  else if (aggregate === 'docking') void refreshDockings(queries);
  else if (aggregate === 'element_pool') void refreshPools(queries);
  else if (aggregate === 'offer') void refreshOffers(queries);
  else if (aggregate === 'organisation') void refreshOrganisation(queries, id);
  else if (aggregate === 'investment_target') void refreshChainMap(queries);
  else if (aggregate === 'saved_search') void refreshSaved(queries);
  else void refreshProject(queries, id);
}
