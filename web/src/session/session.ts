import type { Session } from '@/api/types';
import { $api } from '@/api/client';

export type { Session };

/** Who is signed in; refused with 401 when nobody is. */
export const sessionQuery = $api.queryOptions('get', '/api/v1/session', {}, { staleTime: Infinity, retry: false, retryOnMount: false });
