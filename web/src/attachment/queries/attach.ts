import { useMutation } from '@tanstack/react-query';
import { client, taken } from '@/api/client';

export function useAttach() {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return taken(client.POST('/api/v1/attachments', { body: { file: file.name }, bodySerializer: () => form }));
    },
  });
}
