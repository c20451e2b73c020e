import { BellOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/useFormat';
import { notificationsQuery } from './queries/notifications';

const NewsDrawer = lazy(async () => ({ default: (await import('./NewsDrawer')).NewsDrawer }));

/** How much was told and not read yet, and the way to it. */
export function Bell() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const [open, setOpen] = useState(false);
  const { data } = useInfiniteQuery(notificationsQuery);
  const unread = data?.pages[0]?.unread ?? 0;
  const name = unread > 0 ? t('notification.bell_unread', { number: count(unread) }) : t('notification.title');
  return (
    <>
      <Button aria-haspopup="dialog" aria-label={name} title={name} icon={<BellOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {unread > 0 && count(unread)}
      </Button>
      {open && (
        <Suspense>
          <NewsDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
