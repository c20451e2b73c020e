import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { shapes } from '@/ui/Light';
import { isOver, type ChannelItem } from './channel';
import { lightOf } from './lights';

/** How the clock of an item stands, in words. */
export function useClockWords() {
  const { t } = useTranslation();
  const { name } = useReference();
  const left = (item: ChannelItem): string => {
    const days = item.remaining_days;
    if (typeof days !== 'number') return '';
    return days < 0 ? t('green_channel.late', { count: -days }) : t('green_channel.left', { count: days });
  };
  const used = (item: ChannelItem): string => {
    if (typeof item.used_days !== 'number') return '';
    const limit = item.promised_days;
    return typeof limit === 'number'
      ? t('green_channel.used_of', { used: item.used_days, limit })
      : t('green_channel.used', { count: item.used_days });
  };
  const limit = (item: ChannelItem): string =>
    typeof item.promised_days === 'number' ? t('green_channel.days', { count: item.promised_days }) : '';
  /** The few words beside a bar: what is left, with the shape of its light; what it took, once it is over. */
  const brief = (item: ChannelItem): string => {
    if (item.state === 'done') return used(item);
    if (isOver(item)) return name('item_states', item.state);
    const light = lightOf(item);
    if (light) return [shapes[light], left(item)].join(' ');
    return ['waiting', 'ready'].includes(item.state) ? limit(item) : name('item_states', item.state);
  };
  return { left, used, limit, brief };
}
