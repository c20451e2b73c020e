import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { followers, titleOf, type Channel, type ChannelItem } from '../channel';
import styles from '../greenChannel.module.css';

interface Props {
  channel: Channel;
  item: ChannelItem;
  onOpen: (id: string) => void;
}

/** What an item waits for, and what waits for it; each opens in its place. */
export function ItemLinks({ channel, item, onOpen }: Props) {
  const { t } = useTranslation();
  const before = channel.items.filter((other) => item.predecessors.includes(other.code));
  const after = followers(channel, item);
  return (
    <>
      {before.length > 0 && <Linked title={t('green_channel.predecessors')} items={before} waits={item.waits_for} onOpen={onOpen} />}
      {after.length > 0 && <Linked title={t('green_channel.followers')} items={after} waits={[]} onOpen={onOpen} />}
    </>
  );
}

interface LinkedProps {
  title: string;
  items: ChannelItem[];
  /** The codes of those that are still waited for. */
  waits: string[];
  onOpen: (id: string) => void;
}

function Linked({ title, items, waits, onOpen }: LinkedProps) {
  const { t } = useTranslation();
  const { name } = useReference();
  return (
    <section className={styles.linked} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className={styles.open} onClick={() => onOpen(item.id)}>
              {item.code} {titleOf(item)}
            </button>{' '}
            <span className={styles.quiet}>{name('item_states', item.state)}</span>
            {waits.includes(item.code) && <span className={styles.waits}> {t('green_channel.still_waits')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
