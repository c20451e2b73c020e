import type { Import } from '@/api/types';

/** What the server tells while it is at work on a file. */
export type Told = Pick<Import, 'state' | 'failure' | 'progress' | 'counts'>;

export function readTold(data: string): Told | null {
  try {
    const given = JSON.parse(data) as Told | null;
    return typeof given?.state === 'string' ? given : null;
  } catch {
    return null;
  }
}
