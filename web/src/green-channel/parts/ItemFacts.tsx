import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { FactList } from '@/ui/FactList';
import { isOver, type ChannelItem } from '../channel';
import styles from '../greenChannel.module.css';
import { useClockWords } from '../useClockWords';
import { useSpan } from '../useSpan';
import { useUnitName } from '../useUnitName';

/** The clock of an item, its days, and the document with which it ends. */
export function ItemFacts({ item }: { item: ChannelItem }) {
  const { t } = useTranslation();
  const { limit, used, left } = useClockWords();
  const { name } = useReference();
  const span = useSpan();
  const unitName = useUnitName();
  const statutory =
    typeof item.statutory_days === 'number' &&
    t(item.statutory_kind === 'natural' ? 'green_channel.natural_days' : 'green_channel.days', { count: item.statutory_days });
  const stops = item.stops.map((stop) => (
    <span key={stop.kind + stop.began_on} className={styles.row}>
      {name('clock_stops', stop.kind)} <span className={styles.whole}>{t('green_channel.span', { from: stop.began_on, to: stop.ended_on ?? t('ui.until_now') })}</span>
    </span>
  ));
  const rows: [string, ReactNode][] = [
    [t('green_channel.unit'), unitName(item)],
    [t('green_channel.statutory'), statutory],
    [t('green_channel.limit'), limit(item)],
    [t('green_channel.extended'), item.extension_days && t('green_channel.days', { count: item.extension_days })],
    [t('green_channel.clock'), [used(item), !isOver(item) && left(item)].filter(Boolean).join(' · ')],
    [t('green_channel.due_on'), item.due_on],
    [t('green_channel.stops'), stops.length > 0 && stops],
    [t('green_channel.submitted_on'), item.actual.submitted_on],
    [t('green_channel.accepted_on'), item.actual.accepted_on],
    [t('green_channel.finished_on'), item.actual.finished_on],
    [t('green_channel.planned'), span(item.planned)],
    [t('green_channel.expected'), span(item.forecast)],
    [t('green_channel.slack'), !isOver(item) && t('green_channel.days', { count: item.slack_days })],
    [t('green_channel.counts'), t(item.counts ? 'green_channel.counts_yes' : 'green_channel.counts_no')],
    [t('green_channel.ends_with_title'), item.document],
  ];
  return <FactList rows={rows} />;
}
