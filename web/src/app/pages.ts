/** Each page by its address, fetched when it is first needed. */
export const pages = {
  '/work': () => import('@/work/WorkPage'),
  '/cockpit': () => import('@/measure/CockpitPage'),
  '/cockpit/$code': () => import('@/measure/RecordsPage'),
  '/projects': () => import('@/project/ProjectsPage'),
  '/projects/$projectId': () => import('@/project/ProjectPage'),
  '/admission-comparison': () => import('@/admission/ComparisonPage'),
  '/intake': () => import('@/intake/IntakePage'),
  '/approvals': () => import('@/green-channel/ApprovalsPage'),
  '/library': () => import('@/search/SearchPage'),
  '/demands/$demandId': () => import('@/demand/DemandPage'),
  '/dockings': () => import('@/docking/DockingsPage'),
  '/duplicates': () => import('@/duplicate/DuplicatesPage'),
  '/first-reports': () => import('@/first-report/FirstReportsPage'),
  '/organisations': () => import('@/organisation/OrganisationsPage'),
  '/organisations/$organisationId': () => import('@/organisation/OrganisationPage'),
  '/chain-map': () => import('@/investment-target/ChainMapPage'),
  '/problems': () => import('@/problem/ProblemsPage'),
  '/problems/$problemId': () => import('@/problem/ProblemPage'),
  '/instructions': () => import('@/instruction/InstructionsPage'),
  '/instructions/$instructionId': () => import('@/instruction/InstructionPage'),
  '/element-pools': () => import('@/element/PoolsPage'),
  '/element-pools/$poolId': () => import('@/element/PoolPage'),
  '/people': () => import('@/person/PeoplePage'),
  '/vacancies': () => import('@/person/VacanciesPage'),
  '/approval-catalogues': () => import('@/approval-catalogue/CataloguesPage'),
  '/approval-catalogues/next': () => import('@/approval-catalogue/NextCataloguePage'),
  '/admission-standards': () => import('@/admission-standard/StandardsPage'),
  '/admission-standards/next': () => import('@/admission-standard/NextStandardsPage'),
  '/counts': () => import('@/count/CountsPage'),
  '/imports': () => import('@/import/ImportsPage'),
  '/imports/$importId': () => import('@/import/ImportPage'),
  '/thesaurus': () => import('@/thesaurus/ThesaurusPage'),
  '/accounts': () => import('@/account/AccountsPage'),
  '/change-log': () => import('@/change-log/LogPage'),
  '/system': () => import('@/system/SystemPage'),
  '/help': () => import('@/help/HelpPage'),
};

/** What the server is asked first for pages whose address says all of it, when it has no question mark. */
const firstAsked: Partial<Record<keyof typeof pages, (path: string) => string>> = {
  '/work': () => '/work',
  '/projects': () => '/projects',
  '/projects/$projectId': (path) => path,
};

/** The way to a page, and what it will ask for first. */
export interface PageAt {
  open: () => Promise<unknown>;
  asks: string | undefined;
}

/** The page at an address below the application's own; literal parts before parameters. */
export function pageAt(path: string): PageAt | undefined {
  const parts = path.split('/');
  const fits = (pattern: string) => {
    const wanted = pattern.split('/');
    return wanted.length === parts.length && wanted.every((part, place) => part.startsWith('$') || part === parts[place]);
  };
  const patterns = Object.keys(pages).filter(fits) as (keyof typeof pages)[];
  const pattern = patterns.find((one) => !one.includes('$')) ?? patterns[0];
  return pattern && { open: pages[pattern], asks: firstAsked[pattern]?.(path) };
}
