import { useTranslation } from 'react-i18next';
import type { News } from '@/api/types';
import { minute } from '@/ui/date';
import { RecordLink } from '@/ui/RecordLink';
import { useFormat } from '@/ui/useFormat';
import { AlertItem } from './AlertItem';
import styles from '../notification.module.css';

interface Props {
  news: News;
  onOpen: () => void;
  onHit: () => void;
}

/** New hits of one kept question, or an approval whose time limit is near or has run out. */
export function NewsItem({ news, onOpen, onHit }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  if (news.alert) return <AlertItem news={news} alert={news.alert} onOpen={onHit} />;
  const others = news.count - news.hits.length;
  return (
    <li>
      <p className={styles.line}>
        <button type="button" className={styles.search} onClick={onOpen}>
          {news.saved_search?.name}
        </button>
        {!news.read_at && <span className={styles.unread}>{t('notification.unread')}</span>}
      </p>
      <p className={styles.quiet}>
        {t('notification.found', { number: count(news.count) })} · <time dateTime={news.created_at}>{minute(news.created_at)}</time>
      </p>
      <ul>
        {news.hits.map((hit) => (
          <li key={hit.id}>
            <RecordLink type={hit.type} id={hit.id} onOpen={onHit}>
              {hit.title}
            </RecordLink>
          </li>
        ))}
        {others > 0 && <li className={styles.quiet}>{t('notification.others', { number: count(others) })}</li>}
      </ul>
    </li>
  );
}
