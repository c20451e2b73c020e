import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Bodies } from '@/api/types';
import { appointLeader } from '@/leader/appoint';
import { keepProject } from '../cache';
import type { KeptProject } from '../project';
import { projectQuery } from '../queries/project';
import { resumeProject } from '../queries/resume';
import { suspendProject } from '../queries/suspend';
import { inTurn, toDo, type BulkDeed, type Outcome } from './bulk';

/** What the form of a deed says, for all of the projects. */
export type BulkValues = Bodies['LeaderBody'] & Bodies['SuspendBody'];

const changes: Record<BulkDeed, (base: KeptProject, values: BulkValues) => Promise<KeptProject>> = {
  appoint_leader: (base, { person_id, from, reason }) => appointLeader(base, { person_id, from, reason }),
  suspend: (base, { reason, review_on }) => suspendProject(base, { reason, review_on }),
  resume: (base, { reason }) => resumeProject(base, { reason }),
};

/** The projects as they stand now, and a deed that is done with each of them under what was seen. */
export function useBulk(deed: BulkDeed, ids: string[]) {
  const queries = useQueryClient();
  const read = useQueries({ queries: ids.map((id) => projectQuery(id)) });
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const projects = read.flatMap(({ data }) => data ?? []);
  const open = toDo(deed, projects, outcomes);
  const note = (id: string, outcome: Outcome) => setOutcomes((before) => new Map(before).set(id, outcome));
  const one = async (base: KeptProject, values: BulkValues) => {
    try {
      keepProject(queries, await changes[deed](base, values));
    } catch (error) {
      // What somebody else has changed is seen before it is tried again.
      void queries.invalidateQueries(projectQuery(base.record.id));
      throw error;
    }
  };
  return {
    projects,
    outcomes,
    open,
    isReading: read.some(({ isPending }) => isPending),
    unread: read.find(({ error }) => error !== null)?.error,
    run: (values: BulkValues) => inTurn(open, (base) => one(base, values), note),
  };
}
