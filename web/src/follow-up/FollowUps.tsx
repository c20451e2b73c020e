import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { Files } from '@/attachment/Files';
import { useReference } from '@/reference/useReference';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './followUp.module.css';
import { useFollowUps } from './queries/followUps';

/** The contacts with the investor, newest first. */
export function FollowUps({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const query = useFollowUps(projectId);
  const rows = rowsOf(query.data);
  return (
    <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('follow_up.empty')} hint={t('follow_up.empty_hint')} />}>
      <ul className={styles.list} aria-label={t('follow_up.title')}>
        {rows.map((row) => (
          <li key={row.id}>
            <p className={styles.quiet}>
              {[row.on, name('follow_up_kinds', row.kind), row.by, row.participants].filter(Boolean).join(' · ')}
            </p>
            <p>{row.summary}</p>
            {row.next_step && (
              <p>
                {t('follow_up.next')} {row.next_step.due_on} {row.next_step.text}{' '}
                <span className={styles.quiet}>{row.next_step.person_name}</span>
              </p>
            )}
            {row.attachments.length > 0 && <Files files={row.attachments} />}
          </li>
        ))}
      </ul>
    </ListStates>
  );
}
