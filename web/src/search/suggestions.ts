import type { Suggestion } from '@/api/types';

/** A text worth completing to: something asked before, a word of the trade, or the name of a record. */
export interface Completion {
  text: string;
  kind: 'recent' | 'term' | 'name';
}

/** Each text once, in the server's order; not what was noted about a record, and not what stands there already. */
export function completions(items: Suggestion[] | undefined, typed: string): Completion[] {
  const found = new Map<string, Completion>();
  for (const { type, text } of items ?? []) {
    if (type === 'follow_up' || text === typed || found.has(text)) continue;
    found.set(text, { text, kind: type === 'recent' || type === 'term' ? type : 'name' });
  }
  return [...found.values()];
}
