import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Difference } from '@/ui/StaleNotice';
import { isOver, titleOf, type Channel } from './channel';

/** What differs between the channel someone saw and the one that stands now: the items that moved, and the version. */
export function useDifferences() {
  const { t } = useTranslation();
  const { name } = useReference();
  return (seen: Channel, now: Channel): Difference[] => {
    const state = (channel: Channel, id: string) => name('item_states', channel.items.find((item) => item.id === id)?.state) || t('ui.none');
    const items = now.items.map((item) => ({ label: titleOf(item), seen: state(seen, item.id), now: state(now, item.id) }));
    const done = (channel: Channel) => String(channel.items.filter(isOver).length);
    return [
      ...items,
      { label: t('green_channel.over'), seen: done(seen), now: done(now) },
      { label: t('project.version'), seen: String(seen.version), now: String(now.version) },
    ];
  };
}
