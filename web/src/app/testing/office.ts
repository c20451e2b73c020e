import { vi } from 'vitest';

/** What a test server answers to one request; `undefined` leaves it to the next. */
export type Answer = (request: Request, body: unknown) => Response | Promise<Response> | undefined;

/** A request as it reached the server. */
export interface Received {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

export function refusal(status: number, code: string, title: string, more: object = {}): Response {
  return json(status, { type: code, title, status, detail: '', code, errors: [], request_id: 'request-1', ...more });
}

const empty = { items: [], next_cursor: null, total: 0 };
const names = (...codes: [string, string][]) => codes.map(([code, name]) => ({ code, name_zh: name, name_en: name }));

export const reference = {
  version: '1',
  industries: names(['electronics', '电子信息']).map((row) => ({ ...row, sub_industries: [] })),
  districts: names(['330602', '越城区'], ['330603', '柯桥区']),
  organisation_kinds: names(['company', '企业'], ['investor', '投资机构']),
  intake_steps: names(['answer', '专人响应'], ['judge', '研判'], ['tell_referrer', '反馈推荐人'], ['report', '进展报告']),
  step_states: names(['waiting', '未到期'], ['due_today', '今日到期'], ['overdue', '超期'], ['done', '按时完成'], ['done_late', '超期完成']),
  rungs: names(['unit_head', '单位负责人'], ['promotion_centre', '招商中心'], ['leader', '分管领导']),
  problem_kinds: names(['environment', '环境容量'], ['energy', '用能'], ['other', '其他']),
  severities: names(['urgent', '紧急'], ['ordinary', '一般'], ['difficult', '疑难']),
  problem_states: names(['raised', '待受理'], ['accepted', '办理中'], ['answered', '已答复'], ['solved', '已解决']),
  problem_events: names(['raise', '提出'], ['accept', '受理'], ['hand_on', '转办'], ['answer', '答复'], ['solve', '确认解决']),
  problem_rungs: names(['unit_head', '单位负责人'], ['leader', '负责领导']),
  instruction_kinds: names(['action', '批办性'], ['guidance', '指导性'], ['reference', '参阅性']),
  urgencies: names(['urgent', '急件'], ['ordinary', '一般件'], ['difficult', '疑难件']),
  instruction_states: names(['to_sign', '待签收'], ['in_hand', '办理中'], ['to_check', '待审核'], ['done', '已办结'], ['sent_back', '已退回']),
  instruction_events: names(['sign', '签收'], ['feedback', '反馈进展'], ['submit', '提交办结'], ['close', '办结']),
  work_kinds: names(
    ['problem_to_handle', '待办问题'],
    ['instruction_to_sign', '待签收批示'],
    ['meeting_task', '会议议定事项'],
    ['admission_condition', '待落实准入条件'],
    ['approval_to_submit', '待申报事项'],
    ['approval_to_handle', '待办审批事项'],
    ['contact', '联系投资方'],
  ),
  judgement_aspects: names(
    ['industry', '产业方向'],
    ['chain', '产业链带动'],
    ['market', '市场前景'],
    ['technology', '技术水平'],
    ['environment', '环境影响'],
    ['energy', '能耗'],
    ['benefit', '产出效益'],
  ),
  judgement_opinions: names(['favourable', '有利'], ['neutral', '一般'], ['unfavourable', '不利'], ['unknown', '不明']),
  count_kinds: names(['signing', '签约'], ['increment', '增资'], ['correction', '更正']),
  channel_conditions: names(['eia_form', '环评报告表'], ['new_land', '新出让用地']),
  item_states: names(['waiting', '等待前置'], ['ready', '可申报'], ['accepted', '办理中'], ['correction_asked', '补正中'], ['done', '已办结']),
  item_events: names(['accept', '受理'], ['request_correction', '要求补正']),
  clock_stops: names(['correction', '补正'], ['expert_review', '专家评审'], ['public_notice', '公示']),
  elements: names(['land', '土地']).map((row) => ({ ...row, unit_zh: '亩', unit_en: 'mu', places: 2, reservation_days: 90 })),
  element_entry_kinds: names(['reserve', '预留'], ['allot', '分配']),
  record_kinds: names(['project', '项目'], ['account', '账号'], ['log', '日志']),
  roles: names(['leader', '市领导'], ['supervisor', '督查人员'], ['system_admin', '系统管理员']),
  lead_verdicts: names(['follow', '跟进'], ['reserve', '储备'], ['give_up', '放弃']),
  stages: names(['lead', '线索'], ['screening', '研判']).map((row, order) => ({ ...row, short_zh: row.name_zh, order })),
};

export const session = {
  user: { id: 'u1', username: 'clerk', name: '王晓岚', person_id: 'p1', roles: ['clerk'], unit_id: 'n1', district: '330602' },
  permissions: ['project_read', 'project_log', 'demand_read'],
};

const office: Record<string, unknown> = {
  '/api/v1/session': session,
  '/api/v1/reference': reference,
  '/api/v1/projects': { ...empty, total_investment_yuan: 0 },
  '/api/v1/projects/duplicate-check': { candidates: [] },
  '/api/v1/organisations/duplicate-check': { candidates: [] },
  '/api/v1/notifications': { ...empty, unread: 0 },
  '/api/v1/work': { items: [], counts: {} },
  '/api/v1/problems/solved': { items: [] },
  '/api/v1/chain-map': { items: [] },
  '/api/v1/search': { hits: [], total: 0, facets: {}, understood: { filters: [], relaxed: false }, next_cursor: null },
  '/api/v1/counts': { ...empty, sum_yuan: 0 },
  '/api/v1/dockings/funnel': { all: {}, library: {}, industry: {}, district: {} },
  '/api/v1/projects/{id}/intake': { steps: [] },
  '/api/v1/projects/{id}/counts': { ...empty, sum_yuan: 0 },
  '/api/v1/units': {
    ...empty,
    items: [
      { id: 'n3', code: 'environment', name: '市生态环境局', name_en: 'Ecology and Environment Bureau' },
      { id: 'n4', code: 'land', name: '市自然资源和规划局', name_en: 'Natural Resources and Planning Bureau' },
    ],
  },
  '/api/v1/people': {
    ...empty,
    items: [{ id: 'p2', name: '陈志远', unit_id: 'n2', unit_name: '市政府', post: '副市长', roles: [], may_lead: true, actions: [] }],
  },
};

/** Stands in for the server: first what the test answers, then an office in which little happens. */
export function openOffice(answer: Answer): Received[] {
  const received: Received[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    const text = await request.clone().text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    received.push({ method: request.method, path, headers: request.headers, body });
    return answer(request, body) ?? json(200, office[path.replace(/projects\/[^/]+\//, 'projects/{id}/')] ?? empty);
  });
  return received;
}
