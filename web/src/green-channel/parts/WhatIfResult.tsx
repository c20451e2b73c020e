import { useTranslation } from 'react-i18next';
import type { WhatIf } from '@/api/types';
import { isOver, titleOf, type Channel } from '../channel';
import styles from '../greenChannel.module.css';

interface Props {
  channel: Channel;
  result: WhatIf;
}

/** What would come of it: the end before and after, what moves, and what would decide the end then. */
export function WhatIfResult({ channel, result }: Props) {
  const { t } = useTranslation();
  const known = new Map(channel.items.map((item) => [item.id, item]));
  const title = (id: string) => {
    const item = known.get(id);
    return item ? titleOf(item) : id;
  };
  // What is over delays nothing any more, although the path once led through it.
  const ahead = result.critical.filter((id) => {
    const item = known.get(id);
    return item !== undefined && !isOver(item);
  });
  const shifted = (days: number) => t(days > 0 ? 'green_channel.later' : 'green_channel.sooner', { count: Math.abs(days) });
  const difference = result.working_days_after - result.working_days_before;
  const end = (days: number, day: string | null | undefined) => [t('green_channel.days', { count: days }), day].filter(Boolean).join(' · ');
  return (
    <section className={styles.result} aria-label={t('green_channel.effect')}>
      <h2>{difference === 0 ? t('green_channel.no_effect') : t('green_channel.effect_of', { shift: shifted(difference) })}</h2>
      <dl>
        <div>
          <dt>{t('green_channel.before')}</dt>
          <dd>{end(result.working_days_before, result.finish_on_before)}</dd>
        </div>
        <div>
          <dt>{t('green_channel.after')}</dt>
          <dd>{end(result.working_days_after, result.finish_on_after)}</dd>
        </div>
      </dl>
      {result.moved.length > 0 && (
        <>
          <h3>{t('green_channel.moved', { count: result.moved.length })}</h3>
          <ul>
            {result.moved.map(({ item_id, working_days }) => (
              <li key={item_id}>
                {title(item_id)} <span className={styles.quiet}>{shifted(working_days)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('green_channel.decides')}</h3>
      <p>{ahead.map(title).join(' → ')}</p>
    </section>
  );
}
