import { useMutation } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** Has the chain of the log checked from its first entry to its last; only when somebody asks for it. */
export function useLogCheck() {
  return useMutation({ mutationFn: () => taken(client.GET('/api/v1/change-log/check')) });
}
