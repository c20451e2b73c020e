import { useTranslation } from 'react-i18next';
import { decidesTheEnd, type ChannelItem } from '../channel';
import styles from '../greenChannel.module.css';

/** That an item decides the end, as a mark with its word. */
export function CriticalMark({ item }: { item: ChannelItem }) {
  const { t } = useTranslation();
  if (!decidesTheEnd(item)) return null;
  return (
    <span className={styles.critical}>
      <span aria-hidden="true">★</span> {t('green_channel.critical')}
    </span>
  );
}
