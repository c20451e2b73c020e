// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Channel } from '@/api/types';
import { aChannel, anItem } from '@/app/testing/channel';
import { json, openOffice, refusal } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const eia = anItem('A08', {
  name: '环境影响评价报告表',
  state: 'accepted',
  light: 'red',
  critical: true,
  used_days: 9,
  remaining_days: -2,
  due_on: '2026-11-26',
  actual: { submitted_on: '2026-11-10', accepted_on: '2026-11-13' },
  stops: [{ kind: 'expert_review', began_on: '2026-11-16', ended_on: '2026-11-18' }],
  allowed: ['request_correction', 'finish', 'leave_out'],
  events: [{ id: 'e1', kind: 'accept', on: '2026-11-13', by: '李敏华', document: '受理单 8 号' }],
});
const permit = anItem('E01', {
  name: '排污许可证',
  stage: 5,
  state: 'waiting',
  predecessors: ['A08'],
  waits_for: ['A08'],
  allowed: ['leave_out'],
  forecast: { start_on: '2026-12-02', finish_on: '2026-12-15' },
});

const keeps = ['keep_green_channel'];

/** A project with a channel, or without one; a change answers the channel with what `after` says. */
function openProject(current: { channel: Channel | null; after?: Channel }, actions = keeps) {
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ stage: 'lead', actions }), { ETag: '"4"' });
    if (!pathname.includes('/green-channel')) return undefined;
    if (pathname.endsWith('/what-if')) {
      return json(200, { working_days_before: 60, working_days_after: 63, finish_on_before: '2027-03-02', moved: [{ item_id: 'i-E01', working_days: 3 }], critical: ['i-A08', 'i-E01'] });
    }
    if (request.method === 'POST') {
      current.channel = current.after ?? current.channel;
      return json(201, current.channel, { ETag: '"5"' });
    }
    return current.channel ? json(200, current.channel, { ETag: '"4"' }) : refusal(409, 'channel_not_open', '绿色通道尚未开通');
  });
}

test('where no channel is open, it is opened with what holds of the project', async () => {
  const received = openProject({ channel: null, after: aChannel([eia]) });
  const user = await visit('/projects/x1?tab=green-channel');
  await user.click(await screen.findByRole('button', { name: '开通绿色通道' }));
  const dialog = within(await screen.findByRole('dialog', { name: '开通绿色通道' }));
  await user.click(dialog.getByRole('checkbox', { name: '环评报告表' }));
  await user.click(dialog.getByRole('button', { name: '开通绿色通道' }));
  expect(await screen.findByRole('region', { name: '审批进度图' })).toBeInTheDocument();
  const sent = received.find(({ method, path }) => method === 'POST' && path.endsWith('/green-channel'));
  expect(sent?.body).toMatchObject({ conditions: { eia_form: true } });
  expect(sent?.headers.get('If-Match')).toBe('"4"');
});

test('who may not keep channels is not asked to open one', async () => {
  openProject({ channel: null }, []);
  await visit('/projects/x1?tab=green-channel');
  expect(await screen.findByText('尚未开通绿色通道')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '开通绿色通道' })).not.toBeInTheDocument();
});

test('the forecast and the reason of the light stand above, and the list says what the chart draws', async () => {
  openProject({ channel: aChannel([eia, permit]) });
  const user = await visit('/projects/x1?tab=green-channel');
  expect(await screen.findByText('2027-01-25')).toBeInTheDocument();
  const reasons = screen.getByRole('list', { name: '临近或超过时限的事项' });
  expect(reasons).toHaveTextContent('环境影响评价报告表 超 2 天 · 市环保局');
  const names = within(screen.getByRole('region', { name: '审批进度图' }));
  expect(names.getByRole('button', { name: /^环境影响评价报告表.*关键/ })).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: '列表' }));
  const line = await screen.findByRole('row', { name: /A08 环境影响评价报告表/ });
  expect(line).toHaveTextContent('关键');
  expect(line).toHaveTextContent('■ 办理中超 2 天 · 用 9 / 承诺 7');
  expect(screen.getByRole('row', { name: /E01 排污许可证/ })).toHaveTextContent('2026-12-02 至 2026-12-15A08');
});

test('nobody decides a milestone, and what has no unit the company does itself', async () => {
  const own = { unit_id: null, unit_name: null };
  openProject({ channel: aChannel([anItem('K00', { ...own, kind: 'milestone' }), anItem('A09', { ...own, kind: 'own' })]) });
  await visit('/projects/x1?tab=green-channel&view=list');
  expect(await screen.findByRole('row', { name: /^K00/ })).not.toHaveTextContent('企业自办');
  expect(screen.getByRole('row', { name: /^A09/ })).toHaveTextContent('企业自办');
});

test('without dates of the future the forecast is said in working days', async () => {
  const forecast = { working_days: { p10: 20, p50: 30, p90: 40 } };
  openProject({ channel: aChannel([permit], { forecast }) });
  await visit('/projects/x1?tab=green-channel&view=list');
  expect(await screen.findByText('40 个工作日后')).toBeInTheDocument();
  expect(screen.getByText('届时的工作日安排尚未公布，暂以工作日计')).toBeInTheDocument();
  expect(screen.getByText('没有临近或超过时限的事项')).toBeInTheDocument();
});

test('an item opens from the address with its history, and a correction is asked for with its reason', async () => {
  const after = aChannel([{ ...eia, state: 'correction_asked', light: null, allowed: ['corrected'] }, permit]);
  const received = openProject({ channel: aChannel([eia, permit]), after });
  const user = await visit('/projects/x1?tab=green-channel&item=i-A08');
  const drawer = within(await screen.findByRole('dialog', { name: 'A08 环境影响评价报告表' }));
  expect(drawer.getByRole('region', { name: '办理经过' })).toHaveTextContent('2026-11-13受理 李敏华受理单 8 号');
  expect(drawer.getByRole('region', { name: '后续事项' })).toHaveTextContent('E01 排污许可证');
  await user.click(drawer.getByRole('button', { name: '要求补正' }));
  const dialog = within(await screen.findByRole('dialog', { name: '要求补正：环境影响评价报告表' }));
  await user.click(dialog.getByRole('button', { name: '要求补正' }));
  expect(await dialog.findByText('请填写')).toBeInTheDocument();
  expect(received.some(({ method }) => method === 'POST')).toBe(false);
  await user.type(dialog.getByLabelText('需要补正的内容（一次性告知）'), '缺监测数据');
  await user.click(dialog.getByRole('button', { name: '要求补正' }));
  expect(await drawer.findByRole('button', { name: '已补正' })).toBeInTheDocument();
  const sent = received.find(({ method }) => method === 'POST');
  expect(sent?.path).toBe('/api/v1/projects/x1/green-channel/items/i-A08/events');
  expect(sent?.body).toMatchObject({ kind: 'request_correction', note: '缺监测数据' });
  expect(sent?.headers.get('If-Match')).toBe('"4"');
});

test('what if says how the end moves, and changes nothing', async () => {
  const received = openProject({ channel: aChannel([eia, permit]) });
  const user = await visit('/projects/x1?tab=green-channel&view=list');
  await user.click(await screen.findByRole('button', { name: '假如…' }));
  const dialog = within(await screen.findByRole('dialog', { name: '假如…' }));
  await choose(user, dialog.getByRole('combobox', { name: '事项 1' }), 'A08 环境影响评价报告表');
  await user.click(dialog.getByRole('button', { name: /试.?算/ }));
  const effect = await dialog.findByRole('region', { name: '试算结果' });
  expect(effect).toHaveTextContent('全部办完晚 3 个工作日');
  expect(effect).toHaveTextContent('排污许可证 晚 3 个工作日');
  expect(received.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])).toEqual([
    ['/api/v1/projects/x1/green-channel/what-if', { changes: [{ item_id: 'i-A08', late_by: 5 }] }],
  ]);
});

test('on a phone there are cards under their stages, and no chart', async () => {
  const media = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ ...media, media: query }) as unknown as MediaQueryList);
  openProject({ channel: aChannel([eia, permit]) });
  await visit('/projects/x1?tab=green-channel');
  expect(await screen.findByRole('region', { name: '试生产' })).toHaveTextContent('排污许可证等待前置 市环保局 · 预计 2026-12-15 完成');
  expect(screen.queryByRole('region', { name: '审批进度图' })).not.toBeInTheDocument();
  vi.restoreAllMocks();
});
