import { useMutation } from '@tanstack/react-query';
import { client } from '@/api/client';
import { saved } from '@/api/download';

/** The forms in which a channel leaves: to reckon with, for a calendar, to print. */
export const channelForms = ['xlsx', 'ics', 'pdf'] as const;
export type ChannelForm = (typeof channelForms)[number];

function fetchForm(id: string, form: ChannelForm) {
  const asBlob = { params: { path: { id } }, parseAs: 'blob' } as const;
  switch (form) {
    case 'xlsx':
      return client.GET('/api/v1/projects/{id}/green-channel.xlsx', asBlob);
    case 'ics':
      return client.GET('/api/v1/projects/{id}/green-channel.ics', asBlob);
    case 'pdf':
      return client.GET('/api/v1/projects/{id}/green-channel.pdf', asBlob);
  }
}

/** The channel as it stands, as a file. */
export function useChannelFile(id: string) {
  return useMutation({ mutationFn: (form: ChannelForm) => saved(fetchForm(id, form)) });
}
