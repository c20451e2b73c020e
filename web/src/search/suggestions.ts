import type { Suggestion } from '@/api/types';

/** The texts worth completing to: names of records, not what was noted about them, and not what stands there already. */
export function completions(items: Suggestion[] | undefined, typed: string): string[] {
  const names = (items ?? []).filter((item) => item.type !== 'follow_up').map((item) => item.text);
  return [...new Set(names)].filter((text) => text !== typed);
}
