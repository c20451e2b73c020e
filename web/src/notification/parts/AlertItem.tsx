import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { News } from '@/api/types';
import { useMay } from '@/session/useSession';
import { minute } from '@/ui/date';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../notification.module.css';

interface Props {
  news: News;
  alert: NonNullable<News['alert']>;
  onOpen: () => void;
}

/** An approval whose time limit is near, or has run out. */
export function AlertItem({ news, alert, onOpen }: Props) {
  const { t } = useTranslation();
  const mayHandle = useMay('approval_handle');
  return (
    <li>
      <p className={styles.line}>
        <RecordLink type="project" id={alert.project_id} onOpen={onOpen}>
          {alert.project_name}
        </RecordLink>
        {!news.read_at && <span className={styles.unread}>{t('notification.unread')}</span>}
      </p>
      <p>{t('notification.alert', { rung: alert.rung_name, name: alert.name, due_on: alert.due_on })}</p>
      <p className={styles.quiet}>
        <time dateTime={news.created_at}>{minute(news.created_at)}</time>
        {mayHandle && (
          <>
            {' · '}
            <Link to="/approvals" search={{}} onClick={onOpen}>
              {t('notification.deal')}
            </Link>
          </>
        )}
      </p>
    </li>
  );
}
