import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  type: string;
  id: string;
  className?: string;
  /** Beside following the link. */
  onOpen?: () => void;
  children: ReactNode;
}

/** A link to a record's page; plain text where there is no page of that kind. */
export function RecordLink({ type, id, className, onOpen, children }: Props) {
  if (type === 'project') {
    return (
      <Link to="/projects/$projectId" params={{ projectId: id }} className={className} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (type === 'demand') {
    return (
      <Link to="/demands/$demandId" params={{ demandId: id }} className={className} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (type === 'organisation') {
    return (
      <Link to="/organisations/$organisationId" params={{ organisationId: id }} className={className} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  return <span className={className}>{children}</span>;
}
