import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readComparison } from '@/admission/comparison';
import { readDockingSearch } from '@/docking/dockingSearch';
import { readPairState } from '@/duplicate/pairState';
import { readPoolSearch } from '@/element/poolSearch';
import { readReportSearch } from '@/first-report/reportState';
import { readApprovalsSearch } from '@/green-channel/approvalsSearch';
import { readChannelSearch } from '@/green-channel/channelSearch';
import { readIntakeSearch } from '@/intake/intakeState';
import { readInstructionSearch } from '@/instruction/instructionSearch';
import { readChainState } from '@/investment-target/chainMap';
import { measuresAhead } from '@/measure/ahead';
import { readCockpitSearch, readRecordsSearch } from '@/measure/measureSearch';
import { readOrganisationSearch } from '@/organisation/filters';
import { readProblemSearch } from '@/problem/problemSearch';
import { projectAhead, projectsAhead } from '@/project/ahead';
import { readSearch } from '@/project/filters';
import { readTab } from '@/project/tabs';
import { searchAhead } from '@/search/ahead';
import { readSearchState } from '@/search/searchState';
import { workQuery } from '@/work/useWork';
import { readWorkSearch } from '@/work/workSearch';
import { parseAddress, writeAddress } from './address';
import { administration } from './administration';
import { pages } from './pages';
import { root } from './root';

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
  loader: ({ context }) => context.ahead?.one(workQuery),
  component: lazyRouteComponent(pages['/work'], 'WorkPage'),
});

const cockpit = createRoute({
  getParentRoute: () => root,
  path: '/cockpit',
  validateSearch: readCockpitSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.ahead?.one(measuresAhead(deps)),
  component: lazyRouteComponent(pages['/cockpit'], 'CockpitPage'),
});

const measureRecords = createRoute({
  getParentRoute: () => root,
  path: '/cockpit/$code',
  validateSearch: readRecordsSearch,
  component: lazyRouteComponent(pages['/cockpit/$code'], 'RecordsPage'),
});

const projects = createRoute({
  getParentRoute: () => root,
  path: '/projects',
  validateSearch: readSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.ahead?.list(projectsAhead(deps)),
  component: lazyRouteComponent(pages['/projects'], 'ProjectsPage'),
});

const project = createRoute({
  getParentRoute: () => root,
  path: '/projects/$projectId',
  validateSearch: (given) => ({ ...readTab(given), ...readChannelSearch(given) }),
  // Not for each name in the list that the mouse passes.
  loader: ({ context, params, preload }) => (preload ? undefined : context.ahead?.one(projectAhead(params.projectId))),
  component: lazyRouteComponent(pages['/projects/$projectId'], 'ProjectPage'),
});

const admissionComparison = createRoute({
  getParentRoute: () => root,
  path: '/admission-comparison',
  validateSearch: readComparison,
  component: lazyRouteComponent(pages['/admission-comparison'], 'ComparisonPage'),
});

const intake = createRoute({
  getParentRoute: () => root,
  path: '/intake',
  validateSearch: readIntakeSearch,
  component: lazyRouteComponent(pages['/intake'], 'IntakePage'),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  validateSearch: readApprovalsSearch,
  component: lazyRouteComponent(pages['/approvals'], 'ApprovalsPage'),
});

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  validateSearch: readSearchState,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.ahead?.list(searchAhead(deps)),
  component: lazyRouteComponent(pages['/library'], 'SearchPage'),
});

const demand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId',
  component: lazyRouteComponent(pages['/demands/$demandId'], 'DemandPage'),
});

const dockings = createRoute({
  getParentRoute: () => root,
  path: '/dockings',
  validateSearch: readDockingSearch,
  component: lazyRouteComponent(pages['/dockings'], 'DockingsPage'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: readPairState,
  component: lazyRouteComponent(pages['/duplicates'], 'DuplicatesPage'),
});

const firstReports = createRoute({
  getParentRoute: () => root,
  path: '/first-reports',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(pages['/first-reports'], 'FirstReportsPage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(pages['/organisations'], 'OrganisationsPage'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(pages['/organisations/$organisationId'], 'OrganisationPage'),
});

const chainMap = createRoute({
  getParentRoute: () => root,
  path: '/chain-map',
  validateSearch: readChainState,
  component: lazyRouteComponent(pages['/chain-map'], 'ChainMapPage'),
});

const problems = createRoute({
  getParentRoute: () => root,
  path: '/problems',
  validateSearch: readProblemSearch,
  component: lazyRouteComponent(pages['/problems'], 'ProblemsPage'),
});

const problem = createRoute({
  getParentRoute: () => root,
  path: '/problems/$problemId',
  component: lazyRouteComponent(pages['/problems/$problemId'], 'ProblemPage'),
});

const instructions = createRoute({
  getParentRoute: () => root,
  path: '/instructions',
  validateSearch: readInstructionSearch,
  component: lazyRouteComponent(pages['/instructions'], 'InstructionsPage'),
});

const instruction = createRoute({
  getParentRoute: () => root,
  path: '/instructions/$instructionId',
  component: lazyRouteComponent(pages['/instructions/$instructionId'], 'InstructionPage'),
});

const elementPools = createRoute({
  getParentRoute: () => root,
  path: '/element-pools',
  validateSearch: readPoolSearch,
  component: lazyRouteComponent(pages['/element-pools'], 'PoolsPage'),
});

const elementPool = createRoute({
  getParentRoute: () => root,
  path: '/element-pools/$poolId',
  component: lazyRouteComponent(pages['/element-pools/$poolId'], 'PoolPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(pages['/help'], 'HelpPage'),
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
    ...administration,
    help,
  ]),
  context: {},
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
