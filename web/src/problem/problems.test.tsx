// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RaisedProblem } from '@/api/types';
import { aProblem } from '@/app/testing/assigned';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const list = (items: object[]) => json(200, { items, next_cursor: null, total: items.length });
const solved = aProblem({ id: 'q9', title: '收集效率口径', state: 'solved', overdue: false, answer: '按百分之九十五', actions: [] });

/** An office with one project; its problems are what they were last set to. */
function officeOf(rows: { current: RaisedProblem[] }, event: () => Response = () => json(201, aProblem())) {
  const asked: string[] = [];
  const permissions = [...session.permissions, 'problem_read'];
  const received = openOffice((request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    asked.push(decodeURIComponent(pathname + search));
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['raise_problem'] }), { ETag: '"1"' });
    if (pathname.endsWith('/events')) return event();
    if (pathname.endsWith('/problems/solved')) return json(200, { items: [{ score: 83, problem: solved }] });
    if (pathname.endsWith('/problems/q1')) return json(200, rows.current[0]);
    if (!pathname.endsWith('/problems')) return undefined;
    if (request.method === 'POST') return json(201, aProblem());
    return list(searchParams.get('overdue') === 'true' ? rows.current.filter((row) => row.overdue) : rows.current);
  });
  return { received, asked };
}

test('while a problem is typed, what was solved before stands beside the form', async () => {
  const { asked } = officeOf({ current: [] });
  const user = await visit('/projects/x1?tab=problems');
  expect(await screen.findByText('没有问题')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '提出问题' }));
  const drawer = within(await screen.findByRole('dialog', { name: '为 SX-2026-0042 提出问题' }));
  await user.type(drawer.getByLabelText('一句话说明'), '废气');
  expect(await drawer.findByRole('link', { name: '收集效率口径' })).toHaveAttribute('href', '/problems/q9');
  expect(drawer.getByText('按百分之九十五')).toBeInTheDocument();
  expect(asked).toContain('/api/v1/problems/solved?q=废气');
});

test('a problem is raised to a unit, and its draft is gone then', async () => {
  const rows: { current: RaisedProblem[] } = { current: [] };
  const { received } = officeOf(rows);
  const draft = { title: '废气收集效率', body: '两级要求不同', kind: 'environment', severity: 'ordinary' };
  localStorage.setItem('dingyin.draft.problem.u1.x1', JSON.stringify(draft));
  const user = await visit('/projects/x1?tab=problems');
  await user.click(await screen.findByRole('button', { name: '提出问题' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.click(drawer.getByRole('button', { name: '提出' }));
  expect(await drawer.findByText('请填写')).toBeInTheDocument();
  await choose(user, drawer.getByRole('combobox', { name: '责任单位' }), '市生态环境局');
  rows.current = [aProblem()];
  await user.click(drawer.getByRole('button', { name: '提出' }));
  expect(await screen.findByRole('link', { name: '补正意见不一致' })).toHaveAttribute('href', '/problems/q1');
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/projects/x1/problems',
    body: { ...draft, unit_id: 'n3' },
  });
  expect(localStorage.getItem('dingyin.draft.problem.u1.x1')).toBeNull();
});

test('what was typed survives closing the drawer', async () => {
  officeOf({ current: [] });
  const user = await visit('/projects/x1?tab=problems');
  await user.click(await screen.findByRole('button', { name: '提出问题' }));
  await user.type(await screen.findByLabelText('一句话说明'), '道路未通');
  expect(await screen.findByText(/草稿已保存/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '取消' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: '提出问题' }));
  expect(await screen.findByLabelText('一句话说明')).toHaveValue('道路未通');
});

test('handing on names another unit and a reason; a refusal stands in the dialog', async () => {
  const answers = [refusal(409, 'handed_on_too_often', '转办次数过多'), json(201, aProblem({ handed_on: 1 }))];
  const { received } = officeOf({ current: [aProblem()] }, () => answers.shift() as Response);
  const user = await visit('/problems/q1');
  await user.click(await screen.findByRole('button', { name: '转办：补正意见不一致' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '转办' }));
  expect(await dialog.findAllByText('请填写')).toHaveLength(2);
  await user.click(dialog.getByRole('combobox', { name: '转办给' }));
  await screen.findByTitle('市自然资源和规划局');
  expect(screen.queryByTitle('市生态环境局')).not.toBeInTheDocument();
  await user.click(screen.getByTitle('市自然资源和规划局'));
  await user.type(dialog.getByLabelText('转办理由'), '属用地');
  await user.click(dialog.getByRole('button', { name: '转办' }));
  expect(await dialog.findByText('转办次数过多')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: '转办' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.filter((request) => request.method === 'POST').at(-1)?.body).toEqual({ kind: 'hand_on', unit_id: 'n4', reason: '属用地' });
});

test('of the open problems those that ran out come first', async () => {
  const fresh = aProblem({ id: 'q2', title: '道路未通', overdue: false, due_on: '2099-01-01' });
  const { asked } = officeOf({ current: [fresh, aProblem()] });
  await visit('/problems');
  await screen.findByRole('link', { name: '补正意见不一致' });
  const titles = within(screen.getByRole('list', { name: '问题' })).getAllByRole('listitem').map((row) => within(row).getAllByRole('link')[0]?.textContent);
  expect(titles).toEqual(['补正意见不一致', '道路未通']);
  expect(asked).toContain('/api/v1/problems?state=raised&state=accepted');
});

test('who may do nothing with a problem sees its course without buttons', async () => {
  officeOf({ current: [aProblem({ actions: [] })] });
  await visit('/problems/q1');
  const course = within(await screen.findByRole('list', { name: '经过' }));
  await course.findByText(/提出/);
  expect(course.getByRole('listitem')).toHaveTextContent('2026-11-24提出 周文斌交 市生态环境局');
  expect(screen.queryByRole('button', { name: /补正意见不一致/ })).not.toBeInTheDocument();
});
