import { useTranslation } from 'react-i18next';
import { base } from '@/api/client';
import type { ChannelEvent } from '@/api/types';
import { useReference } from '@/reference/useReference';
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
      <ol className={styles.history}>
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <span className={styles.day}>{event.on}</span>
            <div>
              {what(event).filter(Boolean).join(' · ')} <span className={styles.quiet}>{event.by}</span>
              {event.note && <p>{event.note}</p>}
              {(event.document || event.attachment_id) && (
                <p className={styles.quiet}>
                  {event.document}{' '}
                  {event.attachment_id && (
                    <a href={`${base}/api/v1/attachments/${event.attachment_id}`} download>
                      {t('green_channel.download')}
                    </a>
                  )}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
