import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '@/api/types';
import styles from '../meeting.module.css';
import { TaskStanding } from '../TaskStanding';
import { TaskButtons } from './TaskButtons';

/** One line a decision: how it stands, what it is, who does it. */
export function DecisionRow({ decision }: { decision: MeetingTask }) {
  const { t } = useTranslation();
  return (
    <li>
      <TaskStanding task={decision} />
      <div>
        {decision.text}
        {decision.note && <p className={styles.quiet}>{decision.note}</p>}
      </div>
      <div>{[decision.unit_name, decision.person_name].filter(Boolean).join(t('ui.separator'))}</div>
      <TaskButtons task={decision} size="small" />
    </li>
  );
}
