import type { ElementPool, Instruction, RaisedProblem, WorkItem } from '@/api/types';

const ofProject = { project_id: 'x1', project_code: 'SX-2026-0042', project_name: '智能传感器封装测试项目', project_open: true };
const stamps = { created_at: '2026-11-24T02:00:00Z', updated_at: '2026-11-24T02:00:00Z' };

/** A problem that a unit has to accept. */
export function aProblem(changes: Partial<RaisedProblem> = {}): RaisedProblem {
  return {
    id: 'q1',
    version: 1,
    ...ofProject,
    title: '补正意见不一致',
    body: '市、区两级要求不同',
    kind: 'environment',
    severity: 'urgent',
    state: 'raised',
    unit_id: 'n3',
    unit_name: '市生态环境局',
    raised_by: { id: 'p5', name: '周文斌' },
    raised_on: '2026-11-24',
    due_on: '2026-11-27',
    overdue: true,
    handed_on: 0,
    history: [{ kind: 'raise', on: '2026-11-24', by: { id: 'p5', name: '周文斌' }, unit_id: 'n3', unit_name: '市生态环境局' }],
    actions: ['accept', 'hand_on'],
    ...stamps,
    ...changes,
  };
}

/** An instruction that somebody has to sign for. */
export function anInstruction(changes: Partial<Instruction> = {}): Instruction {
  return {
    id: 'i1',
    version: 1,
    ...ofProject,
    issued_by: { id: 'p2', name: '陈志远' },
    issued_on: '2026-11-24',
    text: '请本周办结',
    kind: 'action',
    state: 'to_sign',
    urgency: 'urgent',
    units: [{ id: 'n3', name: '市生态环境局' }],
    people: [],
    due_on: '2026-11-29',
    overdue: false,
    history: [],
    actions: ['sign', 'extend'],
    ...stamps,
    ...changes,
  };
}

/** A line of somebody's work list. */
export function aWorkItem(changes: Partial<WorkItem> = {}): WorkItem {
  return {
    kind: 'problem_to_handle',
    kind_name: '待办问题',
    title: '补正意见不一致',
    project_id: 'x1',
    project_name: '智能传感器封装测试项目',
    project_open: true,
    due_on: '2026-11-27',
    overdue: true,
    link: '/problems/q1',
    ...changes,
  };
}

/** The land of a district in a year. */
export function aPool(changes: Partial<ElementPool> = {}): ElementPool {
  return {
    id: 'e1',
    version: 3,
    element: 'land',
    district: '330602',
    year: 2026,
    quota: '300.00',
    transferred_in: '0.00',
    transferred_out: '0.00',
    reserved: '20.00',
    allotted: '10.00',
    available: '270.00',
    actions: ['reserve', 'allot', 'release', 'transfer', 'change_quota'],
    ...stamps,
    ...changes,
  };
}
