import { useTranslation } from 'react-i18next';
import type { ChannelEvent } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { AttachmentLink } from '@/attachment/AttachmentLink';
import { History } from '@/ui/History';
import styles from '../greenChannel.module.css';

/** Everything that happened to an item, the latest first: when, what, who noted it, with which document. */
export function ItemHistory({ events }: { events: ChannelEvent[] }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const what = (event: ChannelEvent) => [
    name('item_events', event.kind),
    event.procedure && name('clock_stops', event.procedure),
    event.days && t('green_channel.days', { count: event.days }),
  ];
  return (
    <section className={styles.linked} aria-label={t('green_channel.history')}>
      <h2>{t('green_channel.history')}</h2>
      {events.length === 0 && <p className={styles.quiet}>{t('green_channel.no_history')}</p>}
      <History
        label={t('green_channel.history')}
        rows={events.toReversed().map((event) => ({
          key: event.id,
          on: event.on,
          what: what(event).filter(Boolean).join(' · '),
          by: event.by,
          said: [event.note, (event.document || event.attachment_id) && <Document event={event} />],
        }))}
      />
    </section>
  );
}

function Document({ event }: { event: ChannelEvent }) {
  const { t } = useTranslation();
  return (
    <span className={styles.quiet}>
      {event.document} {event.attachment_id && <AttachmentLink id={event.attachment_id}>{t('green_channel.download')}</AttachmentLink>}
    </span>
  );
}
