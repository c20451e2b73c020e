import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { FirstReport } from '@/first-report/FirstReport';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useReturnFocus } from '@/ui/useReturnFocus';
import { projectQuery } from '../queries/project';
import { Facts } from './Facts';
import { People } from './People';
import { StageStrip } from './StageStrip';

interface Props {
  id: string;
  onClose: () => void;
}

/** A closer look beside the list, which stays in use. */
export function Preview({ id, onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const { data, error, isPending, refetch } = useQuery(projectQuery(id));
  const project = data?.record;
  return (
    <Drawer
      open
      mask={false}
      size={480}
      title={project?.name ?? t('project.preview')}
      onClose={onClose}
      extra={
        <Link to="/projects/$projectId" params={{ projectId: id }}>
          {t('project.open')}
        </Link>
      }
    >
      {isPending && <Skeleton active />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {project && (
        <>
          <StageStrip stage={project.stage} />
          <People project={project} />
          <Facts project={project} />
          <FirstReport project={project} />
        </>
      )}
    </Drawer>
  );
}
