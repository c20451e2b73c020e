import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { minute } from '@/ui/date';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './attachment.module.css';
import { Files } from './Files';
import { useAttachments } from './queries/attachments';

/** The files that a project carries, the latest first. */
export function Attachments({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const query = useAttachments(projectId);
  const rows = rowsOf(query.data);
  return (
    <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('attachment.empty')} hint={t('attachment.empty_hint')} />}>
      <div className={styles.all}>
        <Files files={rows.map((row) => ({ ...row, note: minute(row.added_at) }))} />
      </div>
    </ListStates>
  );
}
