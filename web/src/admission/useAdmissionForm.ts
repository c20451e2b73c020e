import { $api } from '@/api/client';

/** What a review by the standards asks for: figures, qualities, and the controls with their answers. */
export function useAdmissionForm() {
  return $api.useQuery('get', '/api/v1/admission-form', {}, { staleTime: 60 * 60_000 });
}
