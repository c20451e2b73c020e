import { $api } from '@/api/client';

interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

/** How every unit keeps its limits within a time; this year where none is said. */
export function useUnitRecords({ from, to }: Period) {
  const query = { ...(from && { from }), ...(to && { to }) };
  return $api.useQuery('get', '/api/v1/green-channel/units', { params: { query } });
}
