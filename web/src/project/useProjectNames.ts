import { useQueries } from '@tanstack/react-query';
import { projectQuery } from './queries/project';

/** Projects by code and name, in the order asked for; nothing yet for those that are on their way. */
export function useProjectNames(ids: string[]): (string | undefined)[] {
  return useQueries({ queries: ids.map((id) => projectQuery(id)) }).map(({ data }) => data && `${data.record.code} ${data.record.name}`);
}
