import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Project } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './meeting.module.css';
import { DecisionRow } from './parts/DecisionRow';
import { useMeetings } from './queries/meetings';
import { RecordDialog } from './RecordDialog';

/** The meetings on a project with what they decided and how that stands. */
export function Meetings({ project }: { project: Project }) {
  const { t } = useTranslation();
  const mayRecord = project.actions.includes('record_meeting');
  const [recording, setRecording] = useState(false);
  const query = useMeetings(project.id);
  const rows = rowsOf(query.data);
  return (
    <section className={styles.section} aria-label={t('meeting.title')}>
      <div className={styles.sectionHead}>
        <h2>{t('meeting.title')}</h2>
        {mayRecord && <Button onClick={() => setRecording(true)}>{t('meeting.record')}</Button>}
      </div>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('meeting.none')} hint={t('meeting.none_hint')} />}>
        {rows.map((meeting) => (
          <article key={meeting.id} className={styles.meeting}>
            <h3>{meeting.topic}</h3>
            <p className={styles.quiet}>
              {[meeting.on, meeting.participants, t('meeting.recorded_by', { who: meeting.recorded_by })].filter(Boolean).join(' · ')}
            </p>
            {meeting.decisions.length > 0 && (
              <ul className={styles.rows} aria-label={t('meeting.decided', { topic: meeting.topic })}>
                {meeting.decisions.map((decision) => (
                  <DecisionRow key={decision.id} decision={decision} />
                ))}
              </ul>
            )}
          </article>
        ))}
      </ListStates>
      {recording && <RecordDialog project={project} onClose={() => setRecording(false)} />}
    </section>
  );
}
