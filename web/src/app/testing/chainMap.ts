import type { ChainNode, InvestmentTarget } from '@/api/types';

/** A company that the city would like to win for the design of sensors. */
export function aTarget(changes: Partial<InvestmentTarget> = {}): InvestmentTarget {
  return {
    id: 't1',
    version: 1,
    chain_node: 'mems_design',
    sub_industry: 'smart_sensors',
    name: '苏州敏芯微电子技术股份有限公司',
    place: '苏州',
    products: 'MEMS结构设计;专用调理芯片',
    unit_id: 'n2',
    unit_name: '市政府',
    projects: [],
    created_at: '2026-11-24T02:00:00Z',
    updated_at: '2026-11-24T02:00:00Z',
    ...changes,
  };
}

/** A node at which the city has something. */
export function aNode(changes: Partial<ChainNode> = {}): ChainNode {
  return {
    code: 'mems_design',
    name: '设计',
    sub_industry: 'smart_sensors',
    industry: 'electronics',
    products: [],
    projects: 0,
    organisations: 0,
    demands: 0,
    missing: false,
    targets: [],
    ...changes,
  };
}
