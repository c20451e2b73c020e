import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { savedState } from '@/search/saved';

/** Leads to the hits of a kept question, asked anew: what was told of is newer than what was seen. */
export function useOpenSearch(onDone: () => void) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: savedState,
    onSuccess: (search) => {
      onDone();
      void queries.invalidateQueries({ queryKey: ['search'] });
      void navigate({ to: '/library', search });
    },
  });
}
