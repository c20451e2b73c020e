import { AuditOutlined, BankOutlined, BarChartOutlined, CarryOutOutlined, CheckSquareOutlined, ClockCircleOutlined, DashboardOutlined, DatabaseOutlined, DiffOutlined, FlagOutlined, HddOutlined, HistoryOutlined, ImportOutlined, KeyOutlined, NodeIndexOutlined, ProfileOutlined, ProjectOutlined, ReadOutlined, SearchOutlined, TeamOutlined, UserSwitchOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

export interface Place {
  to: '/work' | '/cockpit' | '/projects' | '/problems' | '/intake' | '/approvals' | '/element-pools' | '/library' | '/dockings' | '/organisations' | '/chain-map' | '/duplicates' | '/first-reports' | '/counts' | '/imports' | '/people' | '/approval-catalogues' | '/thesaurus' | '/accounts' | '/change-log' | '/system';
  word: 'work' | 'cockpit' | 'projects' | 'assigned' | 'intake' | 'approvals' | 'elements' | 'library' | 'dockings' | 'organisations' | 'chain_map' | 'duplicates' | 'first_reports' | 'counts' | 'imports' | 'people' | 'catalogues' | 'thesaurus' | 'accounts' | 'change_log' | 'system';
  /** What opens it; any of several where there are more. */
  permission: string | string[];
  /** Further pages that stand under this place. */
  also?: string[];
  icon: ReactNode;
}

/** The pages of the side bar, in their order; a page appears here when it exists. */
export const places: Place[] = [
  { to: '/work', word: 'work', permission: 'project_read', icon: <CheckSquareOutlined aria-hidden /> },
  { to: '/projects', word: 'projects', permission: 'project_read', also: ['/admission-comparison'], icon: <ProjectOutlined aria-hidden /> },
  { to: '/problems', word: 'assigned', permission: 'problem_read', also: ['/instructions'], icon: <CarryOutOutlined aria-hidden /> },
  { to: '/intake', word: 'intake', permission: 'project_read', icon: <ClockCircleOutlined aria-hidden /> },
  { to: '/approvals', word: 'approvals', permission: 'project_read', icon: <AuditOutlined aria-hidden /> },
  { to: '/cockpit', word: 'cockpit', permission: 'project_read', icon: <DashboardOutlined aria-hidden /> },
  { to: '/library', word: 'library', permission: 'demand_read', icon: <SearchOutlined aria-hidden /> },
  { to: '/dockings', word: 'dockings', permission: 'demand_read', icon: <TeamOutlined aria-hidden /> },
  { to: '/organisations', word: 'organisations', permission: 'demand_read', icon: <BankOutlined aria-hidden /> },
  { to: '/chain-map', word: 'chain_map', permission: 'demand_read', icon: <NodeIndexOutlined aria-hidden /> },
  { to: '/element-pools', word: 'elements', permission: 'element_read', icon: <DatabaseOutlined aria-hidden /> },
  { to: '/people', word: 'people', permission: 'project_read', also: ['/vacancies'], icon: <UserSwitchOutlined aria-hidden /> },
  { to: '/duplicates', word: 'duplicates', permission: 'duplicate_decide', icon: <DiffOutlined aria-hidden /> },
  { to: '/first-reports', word: 'first_reports', permission: 'project_log', icon: <FlagOutlined aria-hidden /> },
  { to: '/counts', word: 'counts', permission: 'project_read', icon: <BarChartOutlined aria-hidden /> },
  { to: '/imports', word: 'imports', permission: 'import', icon: <ImportOutlined aria-hidden /> },
  { to: '/approval-catalogues', word: 'catalogues', permission: ['reference_edit', 'project_read'], also: ['/admission-standards'], icon: <ProfileOutlined aria-hidden /> },
  { to: '/thesaurus', word: 'thesaurus', permission: 'reference_edit', icon: <ReadOutlined aria-hidden /> },
  { to: '/accounts', word: 'accounts', permission: 'account_read', icon: <KeyOutlined aria-hidden /> },
  { to: '/change-log', word: 'change_log', permission: 'log_read', icon: <HistoryOutlined aria-hidden /> },
  { to: '/system', word: 'system', permission: 'account_manage', icon: <HddOutlined aria-hidden /> },
];

/** Whether somebody with these permissions has a place. */
export function isOpenTo(permissions: string[], place: Place): boolean {
  return [place.permission].flat().some((permission) => permissions.includes(permission));
}

/** Whether an address lies under a place. */
export function liesUnder(place: Place, path: string): boolean {
  return [place.to, ...(place.also ?? [])].some((root) => path.startsWith(root));
}
