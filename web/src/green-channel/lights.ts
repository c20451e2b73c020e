import type { LightState } from '@/ui/Light';
import { isOver, type ChannelItem } from './channel';

const states: Record<string, LightState | undefined> = { green: 'good', yellow: 'warn', red: 'bad' };

/** The light of an item whose clock runs; what is over asks for nobody any more. */
export function lightOf(item: ChannelItem): LightState | undefined {
  return isOver(item) || !item.light ? undefined : states[item.light];
}

const gravity: Record<LightState, number> = { good: 0, warn: 1, bad: 2 };

/** The items that need somebody, the gravest first. */
export function alarming(items: ChannelItem[]): ChannelItem[] {
  const weight = (item: ChannelItem) => gravity[lightOf(item) ?? 'good'];
  return items
    .filter((item) => weight(item) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.remaining_days ?? 0) - (b.remaining_days ?? 0));
}
