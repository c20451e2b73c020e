import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { useMay } from '@/session/useSession';
import { useDisputes } from '../queries/disputes';

/** Who contests a project's first report, for those who may take part in disputes. */
export function OpenDisputes({ projectId }: { projectId: string }) {
  const mayLog = useMay('project_log');
  return mayLog ? <Claims projectId={projectId} /> : null;
}

function Claims({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const disputes = rowsOf(useDisputes('open', projectId).data);
  return disputes.map((dispute) => (
    <p key={dispute.id}>
      <Link to="/first-reports" search={{ tab: 'disputes' }}>
        {t('first_report.contested_by', { unit: dispute.claimant_unit_name, date: dispute.claimed_on })}
      </Link>
    </p>
  ));
}
