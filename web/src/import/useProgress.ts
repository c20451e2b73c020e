import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { base } from '@/api/client';
import type { Import } from '@/api/types';
import { refreshImport } from './cache';
import { isUnderWay } from './importState';
import { readTold } from './progress';
import { importKey } from './queries/import';

/** While the server is at work on a file, how far it is appears by itself; then everything is read again. */
export function useProgress(id: string, underWay: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!underWay || typeof EventSource === 'undefined') return undefined;
    const events = new EventSource(`${base}/api/v1/imports/${id}/events`);
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const told = readTold(data);
      if (told === null) return;
      if (isUnderWay(told.state)) {
        queries.setQueryData<Import>(importKey(id), (before) => before && { ...before, ...told });
      } else {
        events.close();
        void refreshImport(queries, id);
      }
    });
    return () => events.close();
  }, [queries, id, underWay]);
}
