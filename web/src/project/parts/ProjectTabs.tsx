import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Reviews } from '@/admission/Reviews';
import { Attachments } from '@/attachment/Attachments';
import { Counts } from '@/count/Counts';
import { Needs } from '@/element/Needs';
import { FollowUps } from '@/follow-up/FollowUps';
import { NoteForm } from '@/follow-up/NoteForm';
import { GreenChannel } from '@/green-channel/GreenChannel';
import { Instructions } from '@/instruction/Instructions';
import { Leaders } from '@/leader/Leaders';
import { Meetings } from '@/meeting/Meetings';
import { Performance } from '@/performance/Performance';
import { Problems } from '@/problem/Problems';
import { Progress } from '@/progress/Progress';
import { Teams } from '@/team/Teams';
import { Timeline } from '@/timeline/Timeline';
import { Transfers } from '@/transfer/Transfers';
import { panelId, TabBar } from '@/ui/TabBar';
import type { KeptProject } from '../project';
import { tabs, type Tab } from '../tabs';

const route = getRouteApi('/projects/$projectId');

export function ProjectTabs({ kept }: { kept: KeptProject }) {
  const project = kept.record;
  const { t } = useTranslation();
  const { tab = 'timeline' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div>
      {project.actions.includes('note_follow_up') && <NoteForm key={project.id} projectId={project.id} />}
      <TabBar
        label={t('project.sections')}
        active={tab}
        onChange={(key) => void navigate({ search: (before) => ({ ...before, tab: key }), replace: true })}
        tabs={tabs.map((key) => ({ key, label: t(`project.tabs.${key}`) }))}
      />
      <div role="tabpanel" id={panelId(tab)} aria-labelledby={`tab-${tab}`}>
        <Panel tab={tab} kept={kept} />
      </div>
    </div>
  );
}

function Panel({ tab, kept }: { tab: Tab; kept: KeptProject }) {
  const project = kept.record;
  const projectId = project.id;
  switch (tab) {
    case 'timeline':
      return <Timeline projectId={projectId} />;
    case 'follow-ups':
      return <FollowUps projectId={projectId} />;
    case 'problems':
      return <Problems project={project} />;
    case 'instructions':
      return (
        <>
          <Instructions project={project} />
          <Meetings project={project} />
        </>
      );
    case 'admission':
      return <Reviews kept={kept} />;
    case 'green-channel':
      return <GreenChannel project={kept} />;
    case 'progress':
      return <Progress project={project} />;
    case 'performance':
      return <Performance project={project} />;
    case 'elements':
      return <Needs project={project} />;
    case 'attachments':
      return <Attachments projectId={projectId} />;
    case 'tenures':
      return (
        <>
          <Leaders projectId={projectId} />
          <Teams projectId={projectId} />
        </>
      );
    case 'statistics':
      return (
        <>
          <Transfers projectId={projectId} />
          <Counts projectId={projectId} />
        </>
      );
  }
}
