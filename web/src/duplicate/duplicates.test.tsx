// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Pair, Side } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';

const head = { ...session, permissions: [...session.permissions, 'duplicate_decide'] };

function aSide(changes: Partial<Side>): Side {
  return {
    project_id: 'x1',
    code: 'SX-2026-0042',
    name: '智能传感器封装测试项目',
    investor_name: '浙江越微传感科技有限公司',
    industry: 'electronics',
    district: '330602',
    total_investment_yuan: 1_260_000_000,
    stage: 'lead',
    status: 'active',
    unit_name: '市招商投资促进中心',
    reported_on: '2026-11-24',
    ...changes,
  };
}

const pair: Pair = {
  id: 'd1',
  label: 'same',
  score: 0.92,
  reasons: ['投资方名称去除后缀后一致'],
  first: aSide({}),
  second: aSide({ project_id: 'x2', code: 'SX-2026-0088', name: '越微MEMS封测' }),
  differs: ['name'],
  found_at: '2026-11-24T02:00:00Z',
};

test('a pair stands side by side with what differs, and one dialog decides it', async () => {
  let open = [pair];
  const received = openOffice((request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, head);
    if (pathname.endsWith('/d1/decision')) {
      open = [];
      return json(200, { ...pair, decision: 'same' });
    }
    if (!pathname.endsWith('/duplicates')) return undefined;
    const items = searchParams.get('state') === 'open' ? open : [];
    return json(200, { items, next_cursor: null, total: items.length });
  });
  const user = await visit('/duplicates');
  const row = await screen.findByRole('row', { name: /项目名称 不同/ });
  expect(within(row).getByText('越微MEMS封测')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^投资方/ })).not.toHaveTextContent('不同');

  await user.click(screen.getByRole('button', { name: '裁定 SX-2026-0042 与 SX-2026-0088' }));
  const dialog = within(await screen.findByRole('dialog', { name: '裁定' }));
  await user.click(dialog.getByRole('radio', { name: /^相同/ }));
  await user.click(await dialog.findByRole('radio', { name: /SX-2026-0088/ }));
  await user.type(dialog.getByLabelText('理由'), '同一产线的两次登记');
  await user.click(dialog.getByRole('button', { name: '裁定' }));
  expect(await screen.findByText('没有待裁定的撞单')).toBeInTheDocument();
  const sent = received.find((request) => request.path.endsWith('/decision'));
  expect(sent?.body).toEqual({ decision: 'same', survivor_id: 'x2', reason: '同一产线的两次登记' });
});

test('what is only related names no survivor', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, head);
    if (pathname.endsWith('/decision')) return json(200, { ...pair, decision: 'related' });
    return pathname.endsWith('/duplicates') ? json(200, { items: [pair], next_cursor: null, total: 1 }) : undefined;
  });
  const user = await visit('/duplicates');
  await user.click(await screen.findByRole('button', { name: /^裁定 SX/ }));
  const dialog = within(await screen.findByRole('dialog', { name: '裁定' }));
  await user.click(dialog.getByRole('radio', { name: /^相关/ }));
  await user.type(dialog.getByLabelText('理由'), '二期');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(received.some((request) => request.path.endsWith('/decision'))).toBe(true));
  expect(received.find((request) => request.path.endsWith('/decision'))?.body).toEqual({ decision: 'related', reason: '二期' });
});

test('all leads are compared at a wish', async () => {
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, head);
    return pathname.endsWith('/sweep') ? json(200, { queued: 3 }) : undefined;
  });
  const user = await visit('/duplicates?state=decided');
  expect(await screen.findByText('还没有裁定过')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '立即比对' }));
  expect(await screen.findByText('比对完成，新增 3 对')).toBeInTheDocument();
});

test('a merged project says where it went, and the merge is undone there', async () => {
  const merged = aProject({ status: 'closed', outcome: 'merged', merged_into_id: 'x2', actions: [] });
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, head);
    if (pathname.endsWith('/unmerge')) return json(200, aProject({ version: 3 }), { ETag: '"3"' });
    return pathname.endsWith('/projects/x1') ? json(200, merged, { ETag: '"2"' }) : undefined;
  });
  const user = await visit('/projects/x1');
  expect(await screen.findByRole('link', { name: '打开并入的项目' })).toHaveAttribute('href', '/projects/x2');
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '撤销合并' }));
  const dialog = within(await screen.findByRole('dialog', { name: '撤销合并' }));
  await user.type(dialog.getByLabelText('理由'), '是两条产线');
  await user.click(dialog.getByRole('button', { name: '撤销合并' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '撤销合并' })).not.toBeInTheDocument());
  expect(received.find((request) => request.path.endsWith('/unmerge'))?.body).toEqual({ reason: '是两条产线' });
});

test('a project goes on in another one under the version that was seen, and shows what came into it', async () => {
  const survivor = aProject({ id: 'x2', code: 'SX-2026-0088', merged: [{ project_id: 'x1', code: 'SX-2026-0042', name: '封测' }] });
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, head);
    if (pathname.endsWith('/merge')) return json(200, survivor, { ETag: '"5"' });
    if (pathname.endsWith('/projects/x1')) return json(200, aProject(), { ETag: '"1"' });
    if (pathname.endsWith('/projects/x2')) return json(200, survivor, { ETag: '"5"' });
    if (!pathname.endsWith('/projects')) return undefined;
    const item = { ...survivor, leader: null, liaison: null, next_step: null };
    return json(200, { items: [item], next_cursor: null, total: 1, total_investment_yuan: 0 });
  });
  const user = await visit('/projects/x1');
  await user.click(await screen.findByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '合并到…' }));
  const dialog = within(await screen.findByRole('dialog', { name: '合并到…' }));
  await user.click(dialog.getByRole('combobox', { name: '并入项目' }));
  await user.click(await screen.findByTitle(/SX-2026-0088/));
  await user.type(dialog.getByLabelText('理由'), '同一项目');
  await user.click(dialog.getByRole('button', { name: '合并' }));
  const section = within(await screen.findByRole('region', { name: '并入本项目的' }));
  expect(section.getByRole('link', { name: 'SX-2026-0042 封测' })).toHaveAttribute('href', '/projects/x1');
  const sent = received.find((request) => request.path.endsWith('/merge'));
  expect(sent?.headers.get('If-Match')).toBe('"1"');
  expect(sent?.body).toEqual({ into_project_id: 'x2', reason: '同一项目' });
});
