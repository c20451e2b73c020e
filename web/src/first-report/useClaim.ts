import type { Project } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { useMay, useSession } from '@/session/useSession';

/**
 * What may be done about a lead's first report: contest it while another unit is protected, take it over once nobody
 * is; neither when it is signed or no longer pursued.
 */
export function useClaim(project: Project): 'dispute' | 'take_over' | null {
  const { user } = useSession();
  const mayLog = useMay('project_log');
  const { stages } = useReference();
  const order = (code: string) => stages.findIndex((stage) => stage.code === code);
  if (!mayLog || project.status !== 'active' || order(project.stage) >= order('signed')) return null;
  if (project.first_report.state !== 'protected') return 'take_over';
  return project.first_report.unit_id === user.unit_id ? null : 'dispute';
}
