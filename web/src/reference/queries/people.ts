import { $api } from '@/api/client';

export const peopleQuery = $api.queryOptions('get', '/api/v1/people', { params: { query: { limit: 200 } } }, { staleTime: 5 * 60_000 });
