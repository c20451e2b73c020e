import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { projectKey, type KeptProject, type Project, type ProjectItem } from './project';

/** Lists in which any project may stand. */
const lists = [
  '/api/v1/projects',
  '/api/v1/counts',
  '/api/v1/duplicates',
  '/api/v1/first-reports',
  '/api/v1/disputes',
  '/api/v1/contacts/due',
  '/api/v1/intake',
  '/api/v1/intake/figures',
  '/api/v1/work',
  '/api/v1/green-channel/units',
  '/api/v1/green-channel/calibration',
];

/** What belongs to a project and has an address of its own, which does not name the project. */
const beneath = ['/api/v1/problems', '/api/v1/instructions', '/api/v1/meeting-tasks', '/api/v1/element-pools'];

/** Takes over what a change answered, and lets everything else about the project be read again. */
export function keepProject(queries: QueryClient, project: KeptProject): void {
  const key = projectKey(project.record.id);
  queries.setQueryData(key, project);
  showInLists(queries, project.record);
  void refreshProject(queries, project.record.id, key);
}

/** Everything that shows this project, and the lists, are read again where they are on screen; but what was just answered. */
export function refreshProject(queries: QueryClient, id: string, answered?: QueryKey): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey, queryHash }) => {
      if (answered && queryHash === hashKey(answered)) return false;
      if (queryKey[0] === 'project') return queryKey[1] === id;
      const path = typeof queryKey[1] === 'string' ? queryKey[1] : '';
      if (lists.includes(path) || beneath.some((root) => path.startsWith(root))) return true;
      return path.startsWith('/api/v1/projects/') && JSON.stringify(queryKey.slice(2)).includes(id);
    },
  });
}

interface Listed {
  pages: { items: ProjectItem[] }[];
}

/** What was just changed stands in the lists at once, until they are read again. */
function showInLists(queries: QueryClient, project: Project): void {
  const { id, version, name, industry, sub_industry = null, district, total_investment_yuan } = project;
  const renewed = (row: ProjectItem) => (row.id === id ? { ...row, version, name, industry, sub_industry, district, total_investment_yuan } : row);
  queries.setQueriesData<Listed>({ queryKey: ['get', '/api/v1/projects'], predicate: ({ state }) => isPaged(state.data) }, (list) =>
    list && { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(renewed) })) },
  );
}

function isPaged(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'pages' in data;
}
