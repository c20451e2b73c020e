import type { Demand } from '@/api/types';

/** A demand that is published, and the asker's own. */
export function aDemand(changes: Partial<Demand> = {}): Demand {
  return {
    id: 'd1',
    version: 3,
    library: 'technology',
    title: '银烧结空洞率攻关',
    body: '碳化硅功率模块空洞率偏高',
    organisation: { name: '浙江越微传感科技有限公司' },
    industry: 'electronics',
    district: '330602',
    status: 'published',
    owner: { is_me: true },
    actions: ['edit', 'close'],
    ...changes,
  };
}
