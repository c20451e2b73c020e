import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { byStage, lineId, titleOf, type Channel, type ChannelItem } from '../channel';
import styles from '../greenChannel.module.css';
import { useClockWords } from '../useClockWords';
import { useSpan } from '../useSpan';
import { useUnitName } from '../useUnitName';
import { CriticalMark } from './CriticalMark';
import { ItemLight } from './ItemLight';

interface Props {
  channel: Channel;
  onOpen: (id: string) => void;
}

/** All that the chart draws, in words. */
export function ItemTable({ channel, onOpen }: Props) {
  const { t } = useTranslation();
  const { limit } = useClockWords();
  const span = useSpan();
  const unitName = useUnitName();
  const came = ({ actual, state }: ChannelItem) => {
    const start = actual.accepted_on ?? actual.submitted_on;
    if (!start) return '';
    return state === 'done' && actual.finished_on ? span({ start_on: start, finish_on: actual.finished_on }) : t('green_channel.since', { date: start });
  };
  const columns: [string, (item: ChannelItem) => ReactNode][] = [
    [t('green_channel.state'), (item) => <ItemLight item={item} />],
    [t('green_channel.unit'), (item) => unitName(item) || t('ui.none')],
    [t('green_channel.limit'), (item) => limit(item) || t('ui.none')],
    [t('green_channel.due_on'), (item) => item.due_on ?? t('ui.none')],
    [t('green_channel.planned'), (item) => span(item.planned) || t('ui.none')],
    [t('green_channel.actual'), (item) => came(item) || t('ui.none')],
    [t('green_channel.expected'), (item) => span(item.forecast) || t('ui.none')],
    [t('green_channel.waits_for'), (item) => item.waits_for.join(t('ui.separator')) || t('ui.none')],
  ];
  return (
    <div className={styles.scroll} role="region" aria-label={t('green_channel.list_region')} tabIndex={0}>
      <table aria-label={t('green_channel.list')}>
        <thead>
          <tr>
            <th scope="col">{t('green_channel.item')}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {byStage(channel.items).map((group) => (
          <tbody key={group.stage}>
            <tr className={styles.stage}>
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {t(`green_channel.stages.${group.stage}`)}
              </th>
            </tr>
            {group.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <button type="button" className={styles.open} id={lineId(item.id)} onClick={() => onOpen(item.id)}>
                    {item.code} {titleOf(item)}
                  </button>{' '}
                  <CriticalMark item={item} />
                </th>
                {columns.map(([title, read]) => (
                  <td key={title}>{read(item)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
