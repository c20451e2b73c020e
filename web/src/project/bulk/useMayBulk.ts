import { useMay } from '@/session/useSession';

/** Whether the reader may do anything with several projects at once; with which of them the server says of each. */
export function useMayBulk(): boolean {
  const mayAppoint = useMay('leader_appoint');
  const mayClose = useMay('project_close');
  return mayAppoint || mayClose;
}
