import { useMay } from '@/session/useSession';
import { RecordLink } from '@/ui/RecordLink';
import type { WaitingApproval } from '../waiting';

/** The project of what waits. Who only handles items sees their channels and not the projects. */
export function ProjectName({ row }: { row: WaitingApproval }) {
  const seesProjects = useMay('green_channel_keep');
  return seesProjects ? (
    <RecordLink type="project" id={row.project_id}>
      {row.project_name}
    </RecordLink>
  ) : (
    row.project_name
  );
}
