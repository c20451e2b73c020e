import { $api } from '@/api/client';

export function useInstruction(id: string) {
  return $api.useQuery('get', '/api/v1/instructions/{id}', { params: { path: { id } } });
}
