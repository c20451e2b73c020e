import { useReference } from '@/reference/useReference';
import { Light } from '@/ui/Light';
import type { ChannelItem } from '../channel';
import { lightOf } from '../lights';
import { useClockWords } from '../useClockWords';

/** Where an item stands: its state, and while its clock runs the light with what is left. */
export function ItemLight({ item }: { item: ChannelItem }) {
  const { name } = useReference();
  const { left, used } = useClockWords();
  const state = name('item_states', item.state);
  const light = lightOf(item);
  if (light === undefined) return <span>{state}</span>;
  return <Light state={light} word={state} reason={[left(item), used(item)].filter(Boolean).join(' · ')} />;
}
