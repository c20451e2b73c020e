import { useTranslation } from 'react-i18next';
import type { LogEntry } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { minute } from '@/ui/date';
import { useActorName } from '@/ui/useActorName';
import styles from '../changeLog.module.css';
import { CopyId } from './CopyId';

/** The entries of the log, a line each. */
export function Entries({ entries }: { entries: LogEntry[] }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.entries} aria-label={t('change_log.title')}>
      {entries.map((entry) => (
        <Entry key={entry.position} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const actorName = useActorName();
  const { position, at, actor, title, action, kind, reason, record_id: record, request_id: request } = entry;
  return (
    <li>
      <span className={styles.position}>{position}</span>
      <time dateTime={at}>{minute(at)}</time>
      <span>{actorName(actor)}</span>
      <div>
        <p>
          <strong>{title || action}</strong> {title && <code>{action}</code>}
        </p>
        {reason && <p>{t('change_log.reason', { reason })}</p>}
      </div>
      <span className={styles.kind}>{name('record_kinds', kind)}</span>
      <CopyId word={t('change_log.record')} id={record} />
      <CopyId word={t('change_log.request')} id={request} />
    </li>
  );
}
