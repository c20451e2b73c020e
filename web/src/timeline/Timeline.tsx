import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { TimelineEntry } from '@/api/types';
import { minute } from '@/ui/date';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { useActorName } from '@/ui/useActorName';
import { useTimeline } from './queries/timeline';
import styles from './timeline.module.css';
import { useShown } from './useShown';

/** Everything that happened, newest first. */
export function Timeline({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const query = useTimeline(projectId);
  const rows = rowsOf(query.data);
  return (
    <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('timeline.empty')} />}>
      <ol className={styles.timeline} aria-label={t('timeline.title')}>
        {rows.map((entry) => (
          <Entry key={entry.position} entry={entry} />
        ))}
      </ol>
    </ListStates>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const shown = useShown();
  const actorName = useActorName();
  return (
    <li>
      <time dateTime={entry.at}>{minute(entry.at)}</time>
      <div>
        <p>
          <strong>{entry.title}</strong> <span className={styles.who}>{actorName(entry.actor.name)}</span>
        </p>
        {entry.summary && <p>{entry.summary}</p>}
        {entry.changes.length > 0 && (
          <ul className={styles.changes}>
            {entry.changes.map((change) => (
              <li key={change.field}>
                {change.label}
                {': '}
                <del>{shown(change.field, change.before)}</del> → <ins>{shown(change.field, change.after)}</ins>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

