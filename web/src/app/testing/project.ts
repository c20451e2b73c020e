import type { Project } from '@/api/types';

/** A project that was just logged. */
export function aProject(changes: Partial<Project> = {}): Project {
  return {
    id: 'x1',
    code: 'SX-2026-0042',
    version: 1,
    name: '智能传感器封装测试项目',
    investor: { name: '浙江越微传感科技有限公司', uscc_verified: false },
    industry: 'electronics',
    district: '330602',
    total_investment_yuan: 1_260_000_000,
    tier: 'from_1bn',
    contacts: [],
    reported_on: '2026-11-24',
    first_report: {
      unit_id: 'n1',
      unit_name: '市招商投资促进中心',
      district: '330602',
      reported_by: '王晓岚',
      reported_on: '2026-11-24',
      protected_until: '2027-02-22',
      state: 'protected',
    },
    stage: 'lead',
    stage_since: '2026-11-24',
    status: 'active',
    merged: [],
    earlier_stages: [],
    debts: [],
    warnings: [],
    actions: ['appoint_leader'],
    created_at: '2026-11-24T02:00:00Z',
    updated_at: '2026-11-24T02:00:00Z',
    ...changes,
  };
}
