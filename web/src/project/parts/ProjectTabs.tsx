import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Reviews } from '@/admission/Reviews';
import { FollowUps } from '@/follow-up/FollowUps';
import { NoteForm } from '@/follow-up/NoteForm';
import { Leaders } from '@/leader/Leaders';
import { Teams } from '@/team/Teams';
import { Timeline } from '@/timeline/Timeline';
import type { Project } from '../project';
import { isTab } from '../tabs';

const route = getRouteApi('/projects/$projectId');

export function ProjectTabs({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { tab = 'timeline' } = route.useSearch();
  const navigate = route.useNavigate();
  const { id } = project;
  return (
    <div>
      {project.actions.includes('note_follow_up') && <NoteForm projectId={id} />}
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => {
          if (isTab(key)) void navigate({ search: (before) => ({ ...before, tab: key }), replace: true });
        }}
        items={[
          { key: 'timeline', label: t('project.tabs.timeline'), children: <Timeline projectId={id} /> },
          { key: 'follow-ups', label: t('project.tabs.follow_ups'), children: <FollowUps projectId={id} /> },
          { key: 'admission', label: t('project.tabs.admission'), children: <Reviews projectId={id} /> },
          {
            key: 'tenures',
            label: t('project.tabs.tenures'),
            children: (
              <>
                <Leaders projectId={id} />
                <Teams projectId={id} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
