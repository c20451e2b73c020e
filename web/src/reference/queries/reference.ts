import { $api } from '@/api/client';

export const referenceQuery = $api.queryOptions('get', '/api/v1/reference', {}, { staleTime: 60 * 60_000 });
