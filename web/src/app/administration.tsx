import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAccountSearch } from '@/account/accountSearch';
import { readVersion } from '@/approval-catalogue/catalogueSearch';
import { readLogSearch } from '@/change-log/logSearch';
import { readCountSearch } from '@/count/countSearch';
import { readRowState } from '@/import/importState';
import { readPeopleSearch } from '@/person/peopleSearch';
import { readThesaurusState } from '@/thesaurus/thesaurusState';
import { pages } from './pages';
import { root } from './root';

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(pages['/people'], 'PeoplePage'),
});

const vacancies = createRoute({
  getParentRoute: () => root,
  path: '/vacancies',
  component: lazyRouteComponent(pages['/vacancies'], 'VacanciesPage'),
});

const approvalCatalogues = createRoute({
  getParentRoute: () => root,
  path: '/approval-catalogues',
  validateSearch: readVersion,
  component: lazyRouteComponent(pages['/approval-catalogues'], 'CataloguesPage'),
});

const nextCatalogue = createRoute({
  getParentRoute: () => root,
  path: '/approval-catalogues/next',
  component: lazyRouteComponent(pages['/approval-catalogues/next'], 'NextCataloguePage'),
});

const admissionStandards = createRoute({
  getParentRoute: () => root,
  path: '/admission-standards',
  validateSearch: readVersion,
  component: lazyRouteComponent(pages['/admission-standards'], 'StandardsPage'),
});

const nextStandards = createRoute({
  getParentRoute: () => root,
  path: '/admission-standards/next',
  component: lazyRouteComponent(pages['/admission-standards/next'], 'NextStandardsPage'),
});

const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts',
  validateSearch: readCountSearch,
  component: lazyRouteComponent(pages['/counts'], 'CountsPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(pages['/imports'], 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  validateSearch: readRowState,
  component: lazyRouteComponent(pages['/imports/$importId'], 'ImportPage'),
});

const thesaurus = createRoute({
  getParentRoute: () => root,
  path: '/thesaurus',
  validateSearch: readThesaurusState,
  component: lazyRouteComponent(pages['/thesaurus'], 'ThesaurusPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: readAccountSearch,
  component: lazyRouteComponent(pages['/accounts'], 'AccountsPage'),
});

const changeLog = createRoute({
  getParentRoute: () => root,
  path: '/change-log',
  validateSearch: readLogSearch,
  component: lazyRouteComponent(pages['/change-log'], 'LogPage'),
});

const system = createRoute({
  getParentRoute: () => root,
  path: '/system',
  component: lazyRouteComponent(pages['/system'], 'SystemPage'),
});

/** People and vacancies, the versions of the rules, imports, accounts, the log and the system's state. */
export const administration = [people, vacancies, approvalCatalogues, nextCatalogue, admissionStandards, nextStandards, counts, imports, oneImport, thesaurus, accounts, changeLog, system];
