import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { OpenedFrom } from '@/docking/OpenedFrom';
import { MergedProjects } from '@/duplicate/MergedProjects';
import { FirstReport } from '@/first-report/FirstReport';
import { IntakeStrip } from '@/intake/IntakeStrip';
import { JudgementFacts } from '@/intake/JudgementFacts';
import { EmptyPage } from '@/ui/EmptyPage';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Facts } from './parts/Facts';
import { Head } from './parts/Head';
import { ProjectTabs } from './parts/ProjectTabs';
import styles from './project.module.css';
import { projectQuery } from './queries/project';
import { isWide } from './tabs';

const route = getRouteApi('/projects/$projectId');

/** One page a project: where it stands, who answers for it, what is next, everything that happened. */
export function ProjectPage() {
  const { t } = useTranslation();
  const { projectId } = route.useParams();
  const { tab } = route.useSearch();
  const { data, error, refetch } = useQuery(projectQuery(projectId));
  if (data === undefined) {
    if (isProblem(error) && error.status === 404) {
      return <EmptyPage title={t('project.not_found')} hint={t('project.not_found_hint')} />;
    }
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <Skeleton active paragraph={{ rows: 10 }} />;
  }
  return (
    <article className={styles.page}>
      <Head key={projectId} kept={data} />
      <OpenedFrom project={data.record} />
      <div className={styles.columns} data-wide={isWide(tab)}>
        <div>
          <IntakeStrip project={data.record} />
          <ProjectTabs kept={data} />
        </div>
        <div>
          <Facts project={data.record} />
          <FirstReport project={data.record} />
          <JudgementFacts project={data.record} />
          <MergedProjects project={data.record} />
        </div>
      </div>
    </article>
  );
}
