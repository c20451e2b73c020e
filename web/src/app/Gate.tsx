import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '@/api/problem';
import { SignInPage } from '@/session/SignInPage';
import { sessionQuery } from '@/session/session';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Settings } from './parts/Settings';

/** Lets in who is signed in; everyone else meets the sign-in page, at whatever address they came to. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, isPending, refetch, ...query } = useQuery(sessionQuery);
  const error: unknown = query.error;
  if (data !== undefined) return children;
  if (isPending) return null;
  if (isProblem(error) && error.status === 401) return <SignInPage settings={<Settings />} />;
  return <ProblemNotice error={error} onRetry={() => void refetch()} />;
}
