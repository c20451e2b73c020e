import { queryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** A company of the catalogue of investment targets. */
export function targetQuery(id: string) {
  return queryOptions({
    queryKey: ['get', '/api/v1/investment-targets/{id}', id],
    queryFn: ({ signal }) => taken(client.GET('/api/v1/investment-targets/{id}', { params: { path: { id } }, signal })),
  });
}
