import { useQuery } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** The problems of a project that an instruction can be about. */
export function useProblemChoices(id: string) {
  const { data } = useQuery({
    queryKey: ['get', '/api/v1/projects/{id}/problems', id, 'choices'],
    queryFn: ({ signal }) =>
      taken(client.GET('/api/v1/projects/{id}/problems', { params: { path: { id }, query: { limit: 200 } }, signal })),
  });
  return (data?.items ?? []).map((problem) => ({ value: problem.id, label: problem.title }));
}
