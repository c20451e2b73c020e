import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Way } from '@/ui/CellEditor';
import { keepProject } from '../cache';
import type { KeptProject, ProjectItem } from '../project';
import { projectQuery, readProject } from '../queries/project';
import { cellPatch, draftOf, type Draft, type Field } from './cell';
import { ChangedMeanwhile, sendPatch, standing, type Patch } from './patch';
import { useOfferUndo } from './useOfferUndo';

interface Sent {
  patch: Patch;
  way: Way;
  /** What the change goes on from, once the reader knows what somebody else made of it. */
  over?: KeptProject | undefined;
}

/** One cell of a project while it is edited: what stands in it, what keeping it sends, and what hinders that. */
export function useCellEdit(row: ProjectItem, field: Field, onClose: (way: Way) => void) {
  const queries = useQueryClient();
  const offerUndo = useOfferUndo();
  // What others change while the cell is open does not take away what it was when it was opened.
  const [seen] = useState(row);
  const [draft, setDraft] = useState(() => draftOf(row, field));
  const [isFaulty, setFaulty] = useState(false);
  const { data: kept } = useQuery(projectQuery(row.id));
  const mutation = useMutation({
    mutationFn: async ({ patch, over }: Sent) => {
      const base = over ?? (await baseOf(queries, seen));
      const before = standing(over?.record ?? seen, patch);
      return { changed: await sendPatch(base, before, patch), before };
    },
    onSuccess: ({ changed, before }, { way }) => {
      keepProject(queries, changed);
      offerUndo(changed, before);
      onClose(way);
    },
  });
  const { error, isPending } = mutation;
  const meanwhile = error instanceof ChangedMeanwhile ? error.newer : null;
  const isRefused = kept !== undefined && !kept.record.actions.includes('edit');
  const hasTrouble = isFaulty || error !== null;
  const keep = (way: Way, picked: Draft = draft) => {
    setDraft(picked);
    const patch = cellPatch(seen, field, picked);
    if (patch !== null && Object.keys(patch).length === 0) onClose(way);
    else if (isRefused && way === 'away') onClose(way);
    // What is in the way waits for the reader, who only looked elsewhere.
    else if (isRefused || isPending || meanwhile !== null || (way === 'away' && hasTrouble)) return;
    else if (patch === null) setFaulty(true);
    else mutation.mutate({ patch, way });
  };
  const type = (next: Draft) => {
    setDraft(next);
    setFaulty(false);
    if (meanwhile === null) mutation.reset();
  };
  return {
    draft,
    type,
    keep,
    isPending,
    isFaulty,
    isRefused,
    error,
    meanwhile,
    /** What the reader wants it to be. */
    wanted: cellPatch(seen, field, draft) ?? {},
    keepMine: () => {
      const patch = cellPatch(seen, field, draft);
      if (patch !== null && meanwhile !== null) mutation.mutate({ patch, way: 'row', over: meanwhile });
    },
    takeTheirs: () => {
      if (meanwhile !== null) keepProject(queries, meanwhile);
      onClose('row');
    },
  };
}

/** The record that a change goes on from: not an older one than the row that the reader sees. */
async function baseOf(queries: QueryClient, seen: ProjectItem): Promise<KeptProject> {
  const kept = await queries.fetchQuery(projectQuery(seen.id));
  return kept.record.version < seen.version ? readProject(seen.id) : kept;
}
