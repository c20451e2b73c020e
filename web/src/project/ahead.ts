import { toQuery, type ProjectSearch } from './filters';
import { projectQuery } from './queries/project';
import { projectsQuery } from './queries/projects';

/** What a project's page shows first. */
export const projectAhead = projectQuery;

/** What the list shows first; only the plain table reads it so. */
export function projectsAhead(search: ProjectSearch) {
  return search.view === undefined && search.group === undefined ? projectsQuery(toQuery(search)) : undefined;
}
