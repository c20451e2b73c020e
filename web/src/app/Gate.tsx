import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '@/api/problem';
import { useLastError } from '@/api/useLastError';
import { SignInPage } from '@/session/SignInPage';
import { sessionQuery } from '@/session/session';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Settings } from './parts/Settings';

/** Lets in who is signed in; everyone else meets the sign-in page, at whatever address they came to. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, isPending, refetch, ...query } = useQuery(sessionQuery);
  const error = useLastError(query.error, isPending);
  if (data !== undefined) return children;
  if (error === null) return null;
  if (isProblem(error) && error.status === 401) return <SignInPage settings={<Settings />} />;
  return <ProblemNotice error={error} onRetry={() => void refetch()} />;
}
