import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readAccountSearch } from '@/account/accountSearch';
import { readComparison } from '@/admission/comparison';
import { readVersion } from '@/approval-catalogue/catalogueSearch';
import { readLogSearch } from '@/change-log/logSearch';
import { readCountSearch } from '@/count/countSearch';
import { readDockingSearch } from '@/docking/dockingSearch';
import { readPairState } from '@/duplicate/pairState';
import { readPoolSearch } from '@/element/poolSearch';
import { readReportSearch } from '@/first-report/reportState';
import { readApprovalsSearch } from '@/green-channel/approvalsSearch';
import { readChannelSearch } from '@/green-channel/channelSearch';
import { readRowState } from '@/import/importState';
import { readIntakeSearch } from '@/intake/intakeState';
import { readInstructionSearch } from '@/instruction/instructionSearch';
import { readChainState } from '@/investment-target/chainMap';
import { readCockpitSearch, readRecordsSearch } from '@/measure/measureSearch';
import { readOrganisationSearch } from '@/organisation/filters';
import { readPeopleSearch } from '@/person/peopleSearch';
import { readProblemSearch } from '@/problem/problemSearch';
import { readSearch } from '@/project/filters';
import { readTab } from '@/project/tabs';
import { readSearchState } from '@/search/searchState';
import { readThesaurusState } from '@/thesaurus/thesaurusState';
import { readWorkSearch } from '@/work/workSearch';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { parseAddress, writeAddress } from './address';
import { readDrawer } from './drawer';
import { NotFound } from './parts/NotFound';
import { Shell } from './Shell';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <ProblemNotice error={error} onRetry={() => window.location.reload()} />,
  validateSearch: readDrawer,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/work', search: {} });
  },
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  validateSearch: readWorkSearch,
  component: lazyRouteComponent(() => import('@/work/WorkPage'), 'WorkPage'),
});

const cockpit = createRoute({
  getParentRoute: () => root,
  path: '/cockpit',
  validateSearch: readCockpitSearch,
  component: lazyRouteComponent(() => import('@/measure/CockpitPage'), 'CockpitPage'),
});

const measureRecords = createRoute({
  getParentRoute: () => root,
  path: '/cockpit/$code',
  validateSearch: readRecordsSearch,
  component: lazyRouteComponent(() => import('@/measure/RecordsPage'), 'RecordsPage'),
});

const projects = createRoute({
  getParentRoute: () => root,
  path: '/projects',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/project/ProjectsPage'), 'ProjectsPage'),
});

const project = createRoute({
  getParentRoute: () => root,
  path: '/projects/$projectId',
  validateSearch: (given) => ({ ...readTab(given), ...readChannelSearch(given) }),
  component: lazyRouteComponent(() => import('@/project/ProjectPage'), 'ProjectPage'),
});

const admissionComparison = createRoute({
  getParentRoute: () => root,
  path: '/admission-comparison',
  validateSearch: readComparison,
  component: lazyRouteComponent(() => import('@/admission/ComparisonPage'), 'ComparisonPage'),
});

const intake = createRoute({
  getParentRoute: () => root,
  path: '/intake',
  validateSearch: readIntakeSearch,
  component: lazyRouteComponent(() => import('@/intake/IntakePage'), 'IntakePage'),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  validateSearch: readApprovalsSearch,
  component: lazyRouteComponent(() => import('@/green-channel/ApprovalsPage'), 'ApprovalsPage'),
});

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  validateSearch: readSearchState,
  component: lazyRouteComponent(() => import('@/search/SearchPage'), 'SearchPage'),
});

const demand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId',
  component: lazyRouteComponent(() => import('@/demand/DemandPage'), 'DemandPage'),
});

const dockings = createRoute({
  getParentRoute: () => root,
  path: '/dockings',
  validateSearch: readDockingSearch,
  component: lazyRouteComponent(() => import('@/docking/DockingsPage'), 'DockingsPage'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: readPairState,
  component: lazyRouteComponent(() => import('@/duplicate/DuplicatesPage'), 'DuplicatesPage'),
});

const firstReports = createRoute({
  getParentRoute: () => root,
  path: '/first-reports',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('@/first-report/FirstReportsPage'), 'FirstReportsPage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(() => import('@/organisation/OrganisationsPage'), 'OrganisationsPage'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('@/organisation/OrganisationPage'), 'OrganisationPage'),
});

const chainMap = createRoute({
  getParentRoute: () => root,
  path: '/chain-map',
  validateSearch: readChainState,
  component: lazyRouteComponent(() => import('@/investment-target/ChainMapPage'), 'ChainMapPage'),
});

const problems = createRoute({
  getParentRoute: () => root,
  path: '/problems',
  validateSearch: readProblemSearch,
  component: lazyRouteComponent(() => import('@/problem/ProblemsPage'), 'ProblemsPage'),
});

const problem = createRoute({
  getParentRoute: () => root,
  path: '/problems/$problemId',
  component: lazyRouteComponent(() => import('@/problem/ProblemPage'), 'ProblemPage'),
});

const instructions = createRoute({
  getParentRoute: () => root,
  path: '/instructions',
  validateSearch: readInstructionSearch,
  component: lazyRouteComponent(() => import('@/instruction/InstructionsPage'), 'InstructionsPage'),
});

const instruction = createRoute({
  getParentRoute: () => root,
  path: '/instructions/$instructionId',
  component: lazyRouteComponent(() => import('@/instruction/InstructionPage'), 'InstructionPage'),
});

const elementPools = createRoute({
  getParentRoute: () => root,
  path: '/element-pools',
  validateSearch: readPoolSearch,
  component: lazyRouteComponent(() => import('@/element/PoolsPage'), 'PoolsPage'),
});

const elementPool = createRoute({
  getParentRoute: () => root,
  path: '/element-pools/$poolId',
  component: lazyRouteComponent(() => import('@/element/PoolPage'), 'PoolPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('@/person/PeoplePage'), 'PeoplePage'),
});

const vacancies = createRoute({
  getParentRoute: () => root,
  path: '/vacancies',
  component: lazyRouteComponent(() => import('@/person/VacanciesPage'), 'VacanciesPage'),
});

const approvalCatalogues = createRoute({
  getParentRoute: () => root,
  path: '/approval-catalogues',
  validateSearch: readVersion,
  component: lazyRouteComponent(() => import('@/approval-catalogue/CataloguesPage'), 'CataloguesPage'),
});

const nextCatalogue = createRoute({
  getParentRoute: () => root,
  path: '/approval-catalogues/next',
  component: lazyRouteComponent(() => import('@/approval-catalogue/NextCataloguePage'), 'NextCataloguePage'),
});

const admissionStandards = createRoute({
  getParentRoute: () => root,
  path: '/admission-standards',
  validateSearch: readVersion,
  component: lazyRouteComponent(() => import('@/admission-standard/StandardsPage'), 'StandardsPage'),
});

const nextStandards = createRoute({
  getParentRoute: () => root,
  path: '/admission-standards/next',
  component: lazyRouteComponent(() => import('@/admission-standard/NextStandardsPage'), 'NextStandardsPage'),
});

const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts',
  validateSearch: readCountSearch,
  component: lazyRouteComponent(() => import('@/count/CountsPage'), 'CountsPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/import/ImportsPage'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  validateSearch: readRowState,
  component: lazyRouteComponent(() => import('@/import/ImportPage'), 'ImportPage'),
});

const thesaurus = createRoute({
  getParentRoute: () => root,
  path: '/thesaurus',
  validateSearch: readThesaurusState,
  component: lazyRouteComponent(() => import('@/thesaurus/ThesaurusPage'), 'ThesaurusPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: readAccountSearch,
  component: lazyRouteComponent(() => import('@/account/AccountsPage'), 'AccountsPage'),
});

const changeLog = createRoute({
  getParentRoute: () => root,
  path: '/change-log',
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => import('@/change-log/LogPage'), 'LogPage'),
});

const system = createRoute({
  getParentRoute: () => root,
  path: '/system',
  component: lazyRouteComponent(() => import('@/system/SystemPage'), 'SystemPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('@/help/HelpPage'), 'HelpPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    work,
    cockpit,
    measureRecords,
    projects,
    project,
    admissionComparison,
    intake,
    approvals,
    library,
    demand,
    dockings,
    organisations,
    organisation,
    chainMap,
    duplicates,
    firstReports,
    problems,
    problem,
    instructions,
    instruction,
    elementPools,
    elementPool,
    people,
    vacancies,
    approvalCatalogues,
    nextCatalogue,
    admissionStandards,
    nextStandards,
    counts,
    imports,
    oneImport,
    thesaurus,
    accounts,
    changeLog,
    system,
    help,
  ]),
  basepath: new URL('.', document.baseURI).pathname,
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
