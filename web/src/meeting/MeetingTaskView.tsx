import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '@/api/types';
import { ProjectLink } from '@/project/ProjectLink';
import { FactList } from '@/ui/FactList';
import { RecordStates } from '@/ui/RecordStates';
import styles from './meeting.module.css';
import { TaskButtons } from './parts/TaskButtons';
import { useMeetingTask } from './queries/task';
import { TaskStanding } from './TaskStanding';

/** What a meeting decided, in full, with what the reader can do. */
export function MeetingTaskView({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  return (
    <RecordStates query={useMeetingTask(taskId)} notFound={{ title: t('meeting.not_found'), hint: t('problem.not_found_hint') }}>
      {(task) => <Loaded task={task} />}
    </RecordStates>
  );
}

function Loaded({ task }: { task: MeetingTask }) {
  const { t } = useTranslation();
  return (
    <article className={styles.view}>
      <header>
        <h1>{task.text}</h1>
        <TaskStanding task={task} />
        <TaskButtons task={task} />
      </header>
      <FactList
        rows={[
          [t('problem.project'), <ProjectLink key="project" of={task}>{`${task.project_code} ${task.project_name}`}</ProjectLink>],
          [t('meeting.unit'), task.unit_name],
          [t('meeting.person'), task.person_name],
          [t('meeting.note'), task.note],
        ]}
      />
    </article>
  );
}
