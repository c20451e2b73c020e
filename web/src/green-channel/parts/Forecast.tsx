import { useTranslation } from 'react-i18next';
import { isOver, type Channel } from '../channel';
import styles from '../greenChannel.module.css';

const shares = [
  ['p10', '10%'],
  ['p50', '50%'],
  ['p90', '90%'],
] as const;

/** When trial production is expected with its spread, and the days that are used and left. */
export function Forecast({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { forecast } = channel;
  const days = (count: number) => t('green_channel.in_days', { count });
  return (
    <dl className={styles.forecast}>
      <div className={styles.spread}>
        <dt>{t('green_channel.trial_production')}</dt>
        {shares.map(([key, share]) => (
          <dd key={key}>
            <span className={styles.quiet}>{t('green_channel.by_share', { share })}</span> <strong>{forecast[key] ?? days(forecast.working_days[key])}</strong>
          </dd>
        ))}
        {!forecast.p90 && <dd className={styles.quiet}>{t('green_channel.no_calendar')}</dd>}
      </div>
      <div>
        <dt>{t('green_channel.left_as_promised')}</dt>
        <dd>{[t('green_channel.days', { count: channel.working_days_left }), channel.finish_on].filter(Boolean).join(' · ')}</dd>
      </div>
      <div>
        <dt>{t('green_channel.counted')}</dt>
        <dd title={t('green_channel.counted_so')}>{t('green_channel.days', { count: channel.counted_days })}</dd>
      </div>
      <div>
        <dt>{t('green_channel.over')}</dt>
        <dd>{t('green_channel.done_of', { done: channel.items.filter(isOver).length, all: channel.items.length })}</dd>
      </div>
      <div>
        <dt>{t('green_channel.opened_on')}</dt>
        <dd>
          {channel.opened_on}
          {channel.forecast_at_opening && <span className={styles.quiet}> {t('green_channel.foreseen', { count: channel.forecast_at_opening.p50 })}</span>}
        </dd>
      </div>
    </dl>
  );
}
