import { useMutation } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

/** What a message says of a lead, and where it says it; nothing is saved. */
export function useRecognise() {
  return useMutation({
    mutationFn: (text: string) => taken(client.POST('/api/v1/projects/recognise', { body: { text } })),
  });
}
