import { $api } from '@/api/client';

export const unitsQuery = $api.queryOptions('get', '/api/v1/units', {}, { staleTime: 5 * 60_000 });
