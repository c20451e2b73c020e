import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { FactRows } from '@/ui/FactRows';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { RecordLink } from '@/ui/RecordLink';
import styles from './meeting.module.css';
import { TaskButtons } from './parts/TaskButtons';
import { useMeetingTask } from './queries/task';
import { TaskStanding } from './TaskStanding';

/** What a meeting decided, in full, with what the reader can do. */
export function MeetingTaskView({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const { data: task, error, refetch } = useMeetingTask(taskId);
  if (task === undefined) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 4 }} />;
  }
  return (
    <article className={styles.view}>
      <header>
        <h1>{task.text}</h1>
        <TaskStanding task={task} />
        <TaskButtons taskId={taskId} />
      </header>
      <dl>
        <FactRows
          rows={[
            [t('problem.project'), <RecordLink key="project" type="project" id={task.project_id}>{`${task.project_code} ${task.project_name}`}</RecordLink>],
            [t('meeting.unit'), task.unit_name],
            [t('meeting.person'), task.person_name],
            [t('meeting.note'), task.note],
          ]}
        />
      </dl>
    </article>
  );
}
