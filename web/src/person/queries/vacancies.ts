import { $api } from '@/api/client';

/** The offices of projects that nobody fills and that the asker may fill, the longest vacant first. */
export function useVacancies() {
  return $api.useQuery('get', '/api/v1/vacancies', {});
}
