import { $api } from '@/api/client';

export const peopleQuery = $api.queryOptions('get', '/api/v1/people', {}, { staleTime: 5 * 60_000 });
