import { queryOptions } from '@tanstack/react-query';
import { $api, client, taken } from '@/api/client';
import { allPages } from '@/api/allPages';

/** The steps of all leads that wait, with the server's light. */
export const waitingStepsQuery = queryOptions({
  queryKey: ['get', '/api/v1/intake', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) => taken(client.GET('/api/v1/intake', { params: { query: { state: 'open', limit: 200, cursor } }, signal }))),
});

/** The projects whose next contact is due. */
export const contactsDueQuery = $api.queryOptions('get', '/api/v1/contacts/due');

/** The problems that wait for an answer or for a judgement. */
export const openProblemsQuery = queryOptions({
  queryKey: ['get', '/api/v1/problems', 'open'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      taken(client.GET('/api/v1/problems', { params: { query: { state: ['raised', 'accepted', 'answered'], limit: 200, cursor } }, signal })),
    ),
});

/** The instructions that are not done yet. */
export const openInstructionsQuery = queryOptions({
  queryKey: ['get', '/api/v1/instructions', 'open'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      taken(client.GET('/api/v1/instructions', { params: { query: { state: ['to_sign', 'in_hand', 'to_check', 'sent_back', 'extended'], limit: 200, cursor } }, signal })),
    ),
});
