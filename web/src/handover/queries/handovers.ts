import { $api } from '@/api/client';

/** Offices of a project that went from one person to another, the latest first. */
export function useHandovers(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/handovers', { params: { path: { id } } });
}

/** What is open of a project: what whoever takes it over takes on. */
export function useOpenItems(id: string) {
  return $api.useQuery('get', '/api/v1/projects/{id}/open-items', { params: { path: { id } } });
}
