import type { Docking } from '@/api/types';

/** A docking that was arranged, in the past. */
export function aDocking(changes: Partial<Docking> = {}): Docking {
  return {
    id: 'k1',
    version: 1,
    demand: { id: 'd1', title: '银烧结空洞率攻关', library: 'technology', status: 'in_docking' },
    kind: 'meeting',
    with: { name: '绍兴封装研究院', organisation_id: 'o1' },
    starts_at: '2026-01-24T02:00:00Z',
    ends_at: '2026-01-24T03:30:00Z',
    place: '市招商中心',
    participants: [{ name: '沈知远', organisation: '市招商中心', email: 'shen@example.com' }],
    state: 'arranged',
    actions: ['rearrange', 'hold', 'call_off'],
    created_at: '2026-01-20T02:00:00Z',
    updated_at: '2026-01-20T02:00:00Z',
    ...changes,
  };
}
