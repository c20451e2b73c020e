import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { base } from '@/api/client';
import { refreshDemand } from '@/demand/cache';
import { refreshOrganisation } from '@/organisation/cache';
import { refreshProject } from '@/project/cache';
import { readChange } from './change';

/** New data appears without reloading: what changed elsewhere is read again where it is on screen. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const events = new EventSource(`${base}/api/v1/events`);
    const pending = new Map<string, string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const change = readChange(data);
      if (change === null) return;
      pending.set(change.id, change.aggregate);
      timer ??= setTimeout(() => {
        timer = undefined;
        pending.forEach((aggregate, id) => refresh(queries, aggregate, id));
        pending.clear();
      }, 500);
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, [queries]);
}

function refresh(queries: QueryClient, aggregate: string, id: string): void {
  if (aggregate === 'demand') void refreshDemand(queries, id);
  else if (aggregate === 'organisation') void refreshOrganisation(queries, id);
  else void refreshProject(queries, id);
}
