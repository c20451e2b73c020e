// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Demand, Docking } from '@/api/types';
import { aDemand } from '@/app/testing/demand';
import { aDocking } from '@/app/testing/docking';
import { json, openOffice, refusal, type Answer } from '@/app/testing/office';
import { anOrganisation } from '@/app/testing/organisation';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const listed = (items: unknown[]) => json(200, { items, next_cursor: null, total: items.length });

/** An office with one demand and its dockings; what is sent is answered by `answer`. */
function openDemand(demand: Demand, dockings: { current: Docking[] }, answer: Answer = () => undefined) {
  return openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    const own = answer(request, body);
    if (own) return own;
    if (pathname.endsWith('/demands/d1')) return json(200, demand, { ETag: '"3"' });
    if (pathname.endsWith('/d1/dockings')) return listed(dockings.current);
    return pathname.endsWith('/organisations') ? listed([anOrganisation()]) : undefined;
  });
}

const reached = { published: 40, docked: 10, held: 8, interested: 5, intent: 2, contract: 1, met: 3 };

test('the dockings stand under the filters of the address, below how far demands have come', async () => {
  const asked: URL[] = [];
  openOffice((request) => {
    const url = new URL(request.url);
    if (url.pathname.endsWith('/dockings/funnel')) {
      return json(200, { all: reached, library: {}, industry: {}, district: { '330602': reached } });
    }
    if (!url.pathname.endsWith('/dockings')) return undefined;
    asked.push(url);
    return listed([aDocking()]);
  });
  const user = await visit('/dockings?state=arranged&until=2026-01-31');
  expect(await screen.findByText('共 1 场')).toBeInTheDocument();
  expect(asked.at(-1)?.searchParams.get('until')).toBe('2026-01-31T16:00:00.000Z');
  const all = within(await screen.findByRole('list', { name: '合计' }));
  expect(all.getByText('10 条')).toHaveTextContent('25%');
  await user.click(screen.getByText('按区县'));
  expect(await screen.findByRole('list', { name: '越城区' })).toBeInTheDocument();
  await choose(user, await screen.findByRole('combobox', { name: '状态' }), '已举行');
  await waitFor(() => expect(asked.at(-1)?.searchParams.getAll('state')).toEqual(['arranged', 'held']));
});

test('a docking is arranged with an organisation of the register', async () => {
  const dockings: { current: Docking[] } = { current: [] };
  const received = openDemand(aDemand(), dockings, (request) => {
    if (request.method !== 'POST') return undefined;
    dockings.current = [aDocking()];
    return json(201, dockings.current[0]);
  });
  const user = await visit('/demands/d1');
  expect(await screen.findByText('还没有对接')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '安排对接' }));
  const dialog = within(await screen.findByRole('dialog', { name: '安排对接' }));
  await choose(user, dialog.getByRole('combobox', { name: '主体名称' }), '浙江越微传感科技有限公司 · 91330602MA288Q1A0F · 越城区');
  await user.type(dialog.getByLabelText('开始时间'), '2026-01-24T10:00');
  await user.type(dialog.getByLabelText('地点'), '市招商中心');
  await user.click(dialog.getByRole('button', { name: '添加参加人' }));
  await user.type(dialog.getByLabelText('姓名'), '沈知远');
  await user.click(dialog.getByRole('button', { name: '安排' }));
  expect(await screen.findByText('2026-01-24 10:00–11:30')).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/demands/d1/dockings',
    body: {
      with: { name: null, organisation_id: 'o1', demand_id: null },
      starts_at: '2026-01-24T02:00:00.000Z',
      participants: [{ name: '沈知远', organisation: null, email: null }],
    },
  });
});

test('a draft has no docking to arrange, and no button without the action', async () => {
  openDemand(aDemand({ status: 'draft' }), { current: [aDocking({ actions: [] })] });
  await visit('/demands/d1');
  expect(await screen.findByRole('link', { name: '绍兴封装研究院' })).toHaveAttribute('href', '/organisations/o1');
  expect(screen.queryByRole('button', { name: /^安排对接|^记录结果|^改期|^取消对接/ })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: '日历文件 (.ics)：与 绍兴封装研究院 的对接' })).toBeInTheDocument();
});

test('a conflict shows both versions; the reason typed stays', async () => {
  const dockings = { current: [aDocking()] };
  const moved = aDocking({ version: 2, place: '越城区科创中心' });
  const received = openDemand(aDemand(), dockings, (request) => {
    if (request.url.endsWith('/dockings/k1')) return json(200, moved, { ETag: '"2"' });
    if (!request.url.endsWith('/call-off')) return undefined;
    if (request.headers.get('If-Match') === '"1"') return refusal(412, 'stale', '版本已变');
    return json(200, aDocking({ version: 3, state: 'called_off' }), { ETag: '"3"' });
  });
  const user = await visit('/demands/d1');
  await user.click(await screen.findByRole('button', { name: '取消对接：与 绍兴封装研究院 的对接' }));
  const dialog = within(await screen.findByRole('dialog', { name: '取消对接：与 绍兴封装研究院 的对接' }));
  await user.type(dialog.getByLabelText('理由'), '对方另约');
  await user.click(dialog.getByRole('button', { name: '取消对接' }));
  expect(await dialog.findByRole('row', { name: '地点 市招商中心 越城区科创中心' })).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: '按现在的版本继续' }));
  await user.click(dialog.getByRole('button', { name: '取消对接' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = received.filter((request) => request.method === 'POST');
  expect(sent.map((request) => [request.headers.get('If-Match'), request.body])).toEqual([
    ['"1"', { reason: '对方另约' }],
    ['"2"', { reason: '对方另约' }],
  ]);
});

test('a contract meets the demand unless somebody says otherwise', async () => {
  const received = openDemand(aDemand(), { current: [aDocking()] }, (request) =>
    request.url.endsWith('/outcome') ? json(200, aDocking({ version: 2, state: 'held' }), { ETag: '"2"' }) : undefined,
  );
  const user = await visit('/demands/d1');
  await user.click(await screen.findByRole('button', { name: '记录结果：与 绍兴封装研究院 的对接' }));
  const dialog = within(await screen.findByRole('dialog', { name: '记录结果：与 绍兴封装研究院 的对接' }));
  expect(dialog.queryByRole('radio')).not.toBeInTheDocument();
  await choose(user, dialog.getByRole('combobox', { name: '结果' }), '签约');
  expect(await dialog.findByRole('radio', { name: '是，关闭需求' })).toBeChecked();
  await user.type(dialog.getByLabelText('洽谈情况'), '已签约');
  await user.click(dialog.getByRole('button', { name: '记录结果' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/dockings/k1/outcome',
    body: { outcome: 'contract', on: '2026-01-24', summary: '已签约', then: 'met' },
  });
});

test('the project of a docking begins with what is known, and keeps the thread', async () => {
  const result = { outcome: 'agreement_of_intent', on: '2026-01-24', amount_yuan: 120_000_000, summary: '拟建产线' };
  const held = aDocking({ state: 'held', result, actions: ['open_project'] });
  const received = openDemand(aDemand(), { current: [held] }, (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST' && pathname.endsWith('/projects')) return json(201, aProject(), { ETag: '"1"' });
    return pathname.endsWith('/projects/x1') ? json(200, aProject(), { ETag: '"1"' }) : undefined;
  });
  const user = await visit('/demands/d1');
  await user.click(await screen.findByRole('button', { name: '转为项目：与 绍兴封装研究院 的对接' }));
  const drawer = within(await screen.findByRole('dialog', { name: '登记线索' }));
  expect(await drawer.findByLabelText('投资方')).toHaveValue('绍兴封装研究院');
  await user.type(drawer.getByLabelText('项目名称'), '银烧结产线');
  await user.click(drawer.getByRole('button', { name: '登记' }));
  expect(await screen.findByRole('heading', { level: 1, name: '智能传感器封装测试项目' })).toBeInTheDocument();
  const sent = received.find((request) => request.method === 'POST' && request.path === '/api/v1/projects');
  expect(sent?.body).toMatchObject({
    name: '银烧结产线',
    investor: { name: '绍兴封装研究院' },
    industry: 'electronics',
    district: '330602',
    total_investment_yuan: 120_000_000,
    summary: '拟建产线',
    opened_from: { docking_id: 'k1' },
  });
});

test('a project says from which docking it was opened', async () => {
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ opened_from: { docking_id: 'k1' } }), { ETag: '"1"' });
    return pathname.endsWith('/dockings/k1') ? json(200, aDocking(), { ETag: '"1"' }) : undefined;
  });
  await visit('/projects/x1');
  expect(await screen.findByText(/与 绍兴封装研究院 的对接转来/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '银烧结空洞率攻关' })).toHaveAttribute('href', '/demands/d1');
});
