import { queryOptions } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import { waitForOwn } from '@/api/position';

export const chainMapKey = ['get', '/api/v1/chain-map'];

/** The nodes of the chain of a sub-industry, or of all, with what the city has at each. */
export function chainMapQuery(subIndustry: string | undefined) {
  const query = subIndustry === undefined ? {} : { sub_industry: [subIndustry] };
  return queryOptions({
    queryKey: [...chainMapKey, query],
    queryFn: async ({ signal }) => {
      const params = { query, header: waitForOwn() };
      return (await taken(client.GET('/api/v1/chain-map', { params, signal }))).items;
    },
  });
}
