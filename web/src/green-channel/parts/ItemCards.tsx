import { useTranslation } from 'react-i18next';
import { byStage, isOver, lineId, titleOf, type Channel, type ChannelItem } from '../channel';
import styles from '../greenChannel.module.css';
import { useUnitName } from '../useUnitName';
import { CriticalMark } from './CriticalMark';
import { ItemLight } from './ItemLight';

interface Props {
  channel: Channel;
  onOpen: (id: string) => void;
}

/** The items on a phone: one card an item, under its stage. */
export function ItemCards({ channel, onOpen }: Props) {
  const { t } = useTranslation();
  return byStage(channel.items).map((group) => (
    <section key={group.stage} className={styles.cards} aria-label={t(`green_channel.stages.${group.stage}`)}>
      <h2>
        {t(`green_channel.stages.${group.stage}`)}{' '}
        <span className={styles.quiet}>{t('green_channel.done_of', { done: group.items.filter(isOver).length, all: group.items.length })}</span>
      </h2>
      <ul>
        {group.items.map((item) => (
          <Card key={item.id} item={item} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  ));
}

function Card({ item, onOpen }: { item: ChannelItem; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const day = item.due_on
    ? t('green_channel.due_by', { date: item.due_on })
    : item.forecast && t('green_channel.expected_by', { date: item.forecast.finish_on });
  return (
    <li>
      <button type="button" className={styles.open} id={lineId(item.id)} onClick={() => onOpen(item.id)}>
        {titleOf(item)}
      </button>
      <span>
        <ItemLight item={item} /> <CriticalMark item={item} />
      </span>
      <span className={styles.quiet}>{[unitName(item), isOver(item) ? item.actual.finished_on : day].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
