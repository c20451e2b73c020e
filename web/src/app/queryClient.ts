import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { askAgain } from '@/api/askAgain';
import { newest } from '@/api/newest';
import { noteRefusal } from '@/session/expiry';

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteRefusal }),
    mutationCache: new MutationCache({ onError: noteRefusal }),
    defaultOptions: { queries: { retry: askAgain, staleTime: 10_000, structuralSharing: newest }, mutations: { networkMode: 'always' } },
  });
}
