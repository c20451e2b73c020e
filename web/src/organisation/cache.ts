import type { QueryClient } from '@tanstack/react-query';
import { organisationKey, type KeptOrganisation } from './organisation';

/** Lists in which any organisation may stand. */
const lists = ['/api/v1/organisations', '/api/v1/organisations/{id}/relations'];

/** Takes over what a change answered; the lists are read again where they are on screen. */
export function keepOrganisation(queries: QueryClient, organisation: KeptOrganisation): void {
  queries.setQueryData(organisationKey(organisation.record.id), organisation);
  void refreshLists(queries);
}

export async function refreshOrganisation(queries: QueryClient, id: string): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: organisationKey(id) }), refreshLists(queries)]);
}

function refreshLists(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && lists.includes(queryKey[1]),
  });
}
