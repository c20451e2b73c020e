import { ProjectOutlined, SearchOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** The pages of the side bar, in their order; a page appears here when it exists. */
export const places: { to: '/projects' | '/library'; word: 'projects' | 'library'; permission: string; icon: ReactNode }[] = [
  { to: '/projects', word: 'projects', permission: 'project_read', icon: <ProjectOutlined aria-hidden /> },
  { to: '/library', word: 'library', permission: 'demand_read', icon: <SearchOutlined aria-hidden /> },
];
