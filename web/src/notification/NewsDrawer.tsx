import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from './notification.module.css';
import { NewsItem } from './parts/NewsItem';
import { SettingsButton } from './parts/SettingsButton';
import { notificationsQuery } from './queries/notifications';
import { useMarkRead } from './queries/read';
import { useOpenSearch } from './useOpenSearch';

interface Props {
  onClose: () => void;
}

/** What the asker was told; opening one marks it as read. */
export function NewsDrawer({ onClose }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(notificationsQuery);
  const mark = useMarkRead();
  const search = useOpenSearch(onClose);
  const [kept, setKept] = useState(false);
  const news = rowsOf(query.data);
  const unread = query.data?.pages[0]?.unread ?? 0;
  const error = search.error ?? mark.error;
  return (
    <Drawer
      open
      size={400}
      title={t('notification.title')}
      onClose={onClose}
      extra={
        <Space>
          {unread > 0 && (
            <Button size="small" loading={mark.isPending} onClick={() => mark.mutate(undefined)}>
              {t('notification.read_all')}
            </Button>
          )}
          <SettingsButton onDone={() => setKept(true)} />
        </Space>
      }
    >
      <p role="status" className={styles.done}>
        {kept && t('notification.kept')}
      </p>
      {error && <ProblemNotice error={error} />}
      <ListStates
        query={query}
        count={news.length}
        empty={<EmptyPage title={t('notification.none')} hint={t('notification.none_hint')} />}
      >
        <ol className={styles.news} aria-label={t('notification.title')}>
          {news.map((item) => {
            const read = () => !item.read_at && mark.mutate([item.id]);
            return (
              <NewsItem
                key={item.id}
                news={item}
                onOpen={() => {
                  read();
                  if (item.saved_search) search.mutate(item.saved_search.id);
                }}
                onHit={() => {
                  read();
                  onClose();
                }}
              />
            );
          })}
        </ol>
      </ListStates>
    </Drawer>
  );
}
