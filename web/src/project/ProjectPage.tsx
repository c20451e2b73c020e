import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OpenedFrom } from '@/docking/OpenedFrom';
import { MergedProjects } from '@/duplicate/MergedProjects';
import { FirstReport } from '@/first-report/FirstReport';
import { IntakeStrip } from '@/intake/IntakeStrip';
import { JudgementFacts } from '@/intake/JudgementFacts';
import { RecordStates } from '@/ui/RecordStates';
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
  const query = useQuery(projectQuery(projectId));
  return (
    <RecordStates query={query} notFound={{ title: t('project.not_found'), hint: t('project.not_found_hint') }}>
      {(kept) => (
        <article className={styles.page}>
          <Head key={projectId} kept={kept} />
          <OpenedFrom project={kept.record} />
          <div className={styles.columns} data-wide={isWide(tab)}>
            <div>
              <IntakeStrip project={kept.record} />
              <ProjectTabs kept={kept} />
            </div>
            <div>
              <Facts project={kept.record} />
              <FirstReport project={kept.record} />
              <JudgementFacts project={kept.record} />
              <MergedProjects project={kept.record} />
            </div>
          </div>
        </article>
      )}
    </RecordStates>
  );
}
