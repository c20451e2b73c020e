import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { savedState } from '@/search/saved';

/** Leads to the hits of a kept question. */
export function useOpenSearch(onDone: () => void) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: savedState,
    onSuccess: (search) => {
      onDone();
      void navigate({ to: '/library', search });
    },
  });
}
