import type { Organisation } from '@/api/types';

/** An organisation that was just entered. */
export function anOrganisation(changes: Partial<Organisation> = {}): Organisation {
  return {
    id: 'o1',
    version: 1,
    name: '浙江越微传感科技有限公司',
    former_names: [],
    renames: [],
    uscc: '91330602MA288Q1A0F',
    uscc_verified: true,
    kind: 'company',
    district: '330602',
    industry: 'electronics',
    created_at: '2026-11-24T02:00:00Z',
    updated_at: '2026-11-24T02:00:00Z',
    ...changes,
  };
}
