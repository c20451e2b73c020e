import type { ReactNode } from 'react';
import { RecordLink } from '@/ui/RecordLink';

interface Props {
  of: { project_id: string; project_name: string; project_open: boolean };
  /** What is shown instead of the name. */
  children?: ReactNode;
}

/** The project of something; a link where the reader sees the project and not only what is addressed to the own unit. */
export function ProjectLink({ of, children = of.project_name }: Props) {
  return of.project_open ? (
    <RecordLink type="project" id={of.project_id}>
      {children}
    </RecordLink>
  ) : (
    children
  );
}
