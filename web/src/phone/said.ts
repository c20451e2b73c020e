import { makeStore } from '@/ui/store';

/** What happened last, for a while. */
const said = makeStore('');
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in a line what became of what was done, on whatever screen one is then. */
export function say(text: string): void {
  clearTimeout(timer);
  said.set(text);
  timer = setTimeout(() => said.set(''), 8_000);
}

/** What happened last; empty when that is a while ago. */
export const useSaid = said.useValue;
