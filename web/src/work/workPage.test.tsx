// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RaisedProblem, WorkItem } from '@/api/types';
import { aProblem, aWorkItem } from '@/app/testing/assigned';
import { json, openOffice, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';
import { addDays, today } from '@/ui/date';

const contact = aWorkItem({ kind: 'contact', kind_name: '联系投资方', title: '联系投资方', due_on: today(), overdue: false, link: '/projects/x1/follow-ups' });
const condition = aWorkItem({ kind: 'admission_condition', title: '签排污承诺', due_on: addDays(today(), 30), overdue: false, link: '/projects/x1/admission' });

function countsOf(items: WorkItem[]) {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** An office with a work list; the problem is what it was last set to. */
function openWork(work: { items: WorkItem[] }, problem: { current: RaisedProblem } = { current: aProblem() }) {
  const permissions = [...session.permissions, 'follow_up_note'];
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/work')) return json(200, { items: work.items, counts: countsOf(work.items) });
    if (pathname.endsWith('/problems/q1')) return json(200, problem.current);
    if (pathname.endsWith('/problems/q1/events')) return json(201, problem.current);
    if (pathname.endsWith('/projects/x1/follow-ups') && request.method === 'POST') return json(201, { id: 'f1' });
    return undefined;
  });
}

test('what waits stands in groups by its day, with how much there is of each', async () => {
  openWork({ items: [aWorkItem(), contact, condition] });
  const user = await visit('/work');
  const overdue = within(await screen.findByRole('region', { name: '逾期' }));
  expect(overdue.getByRole('listitem')).toHaveTextContent(/■ 超期 \d+ 天2026-11-27 到期补正意见不一致待办问题 · 智能传感器封装测试项目/);
  expect(within(screen.getByRole('region', { name: '今天' })).getByRole('listitem')).toHaveTextContent('▲ 今天到期');
  expect(within(screen.getByRole('region', { name: '以后' })).getByRole('listitem')).toHaveTextContent('还剩 30 天');
  expect(screen.queryByRole('region', { name: '七天内' })).not.toBeInTheDocument();
  expect(screen.getByRole('tab', { name: '全部 3' })).toHaveAttribute('aria-selected', 'true');

  await user.click(screen.getByRole('tab', { name: '今天 1' }));
  expect(screen.getAllByRole('button', { name: /智能传感器封装测试项目$/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '待落实准入条件 1' }));
  expect(await screen.findByText('这里没有等您办的事')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '查看全部' }));
  expect(await screen.findByRole('region', { name: '逾期' })).toBeInTheDocument();
});

test('the address says which part of the list is shown', async () => {
  openWork({ items: [aWorkItem(), contact, condition] });
  await visit('/work?when=later&kind=admission_condition');
  expect(await screen.findByRole('region', { name: '以后' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: '逾期' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: '待落实准入条件 1' })).toHaveAttribute('aria-pressed', 'true');
});

test('a problem is accepted over the list, which is read again then', async () => {
  const work = { items: [aWorkItem(), contact] };
  const problem = { current: aProblem() };
  const received = openWork(work, problem);
  const user = await visit('/work');
  await user.click(await screen.findByRole('button', { name: '处理：补正意见不一致，智能传感器封装测试项目' }));
  const drawer = within(await screen.findByRole('dialog', { name: '待办问题' }));
  expect(await drawer.findByText('市、区两级要求不同')).toBeInTheDocument();
  await user.click(drawer.getByRole('button', { name: '受理：补正意见不一致' }));
  const dialog = within(await screen.findByRole('dialog', { name: '受理：补正意见不一致' }));
  problem.current = aProblem({ state: 'accepted', actions: ['answer', 'hand_on'] });
  work.items = [contact];
  await user.click(dialog.getByRole('button', { name: '受理' }));
  expect(await drawer.findByRole('button', { name: '答复：补正意见不一致' })).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')).toMatchObject({ path: '/api/v1/problems/q1/events', body: { kind: 'accept' } });
  await waitFor(() => expect(screen.queryByRole('region', { name: '逾期', hidden: true })).not.toBeInTheDocument());
});

test('a contact is noted in place, and the drawer closes', async () => {
  const work = { items: [contact] };
  const received = openWork(work);
  const user = await visit('/work');
  await user.click(await screen.findByRole('button', { name: '记跟进：联系投资方，智能传感器封装测试项目' }));
  const drawer = within(await screen.findByRole('dialog', { name: '联系投资方' }));
  await user.type(drawer.getByLabelText('记一条跟进', { selector: 'textarea' }), '已电话联系');
  work.items = [];
  await user.click(drawer.getByRole('button', { name: '发送' }));
  expect(await screen.findByText('今天没有等您办的事')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.find((request) => request.method === 'POST')?.body).toMatchObject({ summary: '已电话联系' });
});

test('one lands here after signing in, and a clear day says so', async () => {
  openWork({ items: [] });
  await visit('/');
  expect(await screen.findByRole('heading', { level: 1, name: '工作台' })).toBeInTheDocument();
  expect(await screen.findByText('今天没有等您办的事')).toBeInTheDocument();
});
