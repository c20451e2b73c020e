import { minute } from '@/ui/date';
import type { Docking } from './docking';

/** From when until when; the day is said once where both are of one day. */
export function span({ starts_at: start, ends_at: end }: Pick<Docking, 'starts_at' | 'ends_at'>): string {
  const [from, until] = [minute(start), minute(end)];
  return from.slice(0, 10) === until.slice(0, 10) ? `${from}–${until.slice(11)}` : `${from} – ${until}`;
}
