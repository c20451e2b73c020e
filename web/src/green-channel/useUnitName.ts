import { useTranslation } from 'react-i18next';
import type { ChannelItem } from './channel';

/** Who decides an item: its unit, else the company itself; nobody decides a milestone. */
export function useUnitName() {
  const { t } = useTranslation();
  return (item: ChannelItem): string => item.unit_name ?? (item.kind === 'milestone' ? '' : t('green_channel.own'));
}
