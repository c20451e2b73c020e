import { $api } from '@/api/client';

export const unitsQuery = $api.queryOptions('get', '/api/v1/units', { params: { query: { limit: 200 } } }, { staleTime: 5 * 60_000 });
