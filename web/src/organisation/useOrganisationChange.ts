import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/api/useChange';
import { keepOrganisation } from './cache';
import type { KeptOrganisation } from './organisation';
import { readOrganisation } from './queries/organisation';

/** A change of an organisation, under the ETag the reader saw. */
export function useOrganisationChange<B>(
  seen: KeptOrganisation,
  send: (base: KeptOrganisation, body: B) => Promise<KeptOrganisation>,
  onDone: (organisation: KeptOrganisation) => void,
) {
  const queries = useQueryClient();
  return useChange({
    seen,
    send,
    read: () => readOrganisation(seen.record.id),
    onDone: (organisation) => {
      keepOrganisation(queries, organisation);
      onDone(organisation);
    },
  });
}
