import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  type: string;
  id: string;
  className?: string;
  children: ReactNode;
}

/** A link to a record's page; plain text where there is no page of that kind. */
export function RecordLink({ type, id, className, children }: Props) {
  if (type === 'project') {
    return (
      <Link to="/projects/$projectId" params={{ projectId: id }} className={className}>
        {children}
      </Link>
    );
  }
  if (type === 'demand') {
    return (
      <Link to="/demands/$demandId" params={{ demandId: id }} className={className}>
        {children}
      </Link>
    );
  }
  if (type === 'organisation') {
    return (
      <Link to="/organisations/$organisationId" params={{ organisationId: id }} className={className}>
        {children}
      </Link>
    );
  }
  return <span className={className}>{children}</span>;
}
