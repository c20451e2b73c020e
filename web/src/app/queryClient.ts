import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { newest } from '@/api/newest';
import { isProblem } from '@/api/problem';
import { noteRefusal } from '@/session/expiry';

/** A refused question is not asked again; one that got no answer is, twice. */
function retry(failures: number, error: unknown): boolean {
  const temporary = !isProblem(error) || error.status === 0 || error.status === 503;
  return temporary && failures < 2;
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteRefusal }),
    mutationCache: new MutationCache({ onError: noteRefusal }),
    defaultOptions: { queries: { retry, staleTime: 10_000, structuralSharing: newest }, mutations: { networkMode: 'always' } },
  });
}
