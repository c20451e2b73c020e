// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ElementNeed } from '@/api/types';
import { aPool } from '@/app/testing/assigned';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const list = (items: object[]) => json(200, { items, next_cursor: null, total: items.length });
const project = { id: 'x1', code: 'SX-2026-0042', name: '封测项目' };
const permissions = [...session.permissions, 'element_read', 'element_manage'];
const entered = { id: 'g2', number: 2, kind: 'reserve', amount: '8.00', hidden: false, shift: {}, at: '2026-11-30T02:00:00Z', pool: aPool() };

const need: ElementNeed = {
  element: 'land',
  amount: '38.00',
  allotted: '30.00',
  reserved: '0.00',
  missing: '8.00',
  since: '2026-11-20T02:00:00Z',
  needed_by: '2026-12-20',
  year: 2026,
  pool: aPool(),
  left_would_do: true,
};

test('a project states its needs by the version it was read under, and sees what it lacks', async () => {
  let needs: ElementNeed[] = [];
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['edit'] }), { ETag: '"7"' });
    if (!pathname.endsWith('/element-needs')) return undefined;
    if (request.method === 'PUT') needs = [need];
    return json(200, { project_id: 'x1', version: 7, needs }, { ETag: '"7"' });
  });
  const user = await visit('/projects/x1?tab=elements');
  expect(await screen.findByText('还没有要素需求')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '填报需求' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'SX-2026-0042 的要素需求' }));
  await choose(user, dialog.getByRole('combobox', { name: '要素 1' }), '土地');
  await user.type(dialog.getByLabelText('数量 1'), '三十');
  expect(await dialog.findByText('请填写数字，如 12.50')).toBeInTheDocument();
  await user.clear(dialog.getByLabelText('数量 1'));
  await user.type(dialog.getByLabelText('数量 1'), '38.00');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  const row = within(await screen.findByRole('list', { name: '要素需求' })).getByRole('listitem');
  expect(row).toHaveTextContent('土地▲ 余量够需 38.00 亩 已分配 30.00 亩 · 已预留 0.00 亩 · 尚缺 8.00 亩2026-12-20 前要用');
  const sent = received.find((request) => request.method === 'PUT');
  expect(sent?.body).toEqual({ needs: [{ element: 'land', amount: '38.00' }] });
  expect(sent?.headers.get('If-Match')).toBe('"7"');
});

test('pools of one element stand together, with their figures in its unit', async () => {
  const asked: string[] = [];
  openOffice((request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (!pathname.endsWith('/element-pools')) return undefined;
    asked.push(search);
    return list([aPool(), aPool({ id: 'e2', district: '330603', quota: '1200.00', available: '1200.00', reserved: '0.00', allotted: '0.00' })]);
  });
  await visit('/element-pools?element=land&year=2026');
  const group = within(await screen.findByRole('region', { name: '土地 2026' }));
  const rows = group.getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent('越城区指标300.00 亩已分配10.00 亩已预留20.00 亩可用270.00 亩');
  expect(rows[1]).toHaveTextContent('柯桥区指标1,200.00 亩');
  expect(asked[0]).toContain('element=land&year=2026');
  // The reader belongs to a district and opens no pools.
  expect(screen.queryByRole('button', { name: '核定新指标' })).not.toBeInTheDocument();
});

test('what a waiting project lacks is reserved for it; too little left is said in the dialog', async () => {
  const answers = [refusal(409, 'pool_exhausted', '要素指标不足', { left: '5.00' }), json(201, entered)];
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/element-pools/e1')) return json(200, aPool(), { ETag: '"3"' });
    if (pathname.endsWith('/waiting')) {
      return list([{ project, needs: '38.00', lacks: '8.00', since: '2026-11-20T02:00:00Z', needed_by: '2026-12-20', left_would_do: true }]);
    }
    if (pathname.endsWith('/entries') && request.method === 'POST') return answers.shift();
    return undefined;
  });
  const user = await visit('/element-pools/e1');
  await user.click(await screen.findByRole('button', { name: '为 封测项目 预留' }));
  const dialog = within(await screen.findByRole('dialog', { name: '预留 土地 · 越城区 · 2026' }));
  expect(dialog.getByLabelText('数量')).toHaveValue('8.00');
  await user.type(dialog.getByLabelText('理由'), '选址已定');
  await user.click(dialog.getByRole('button', { name: '预留' }));
  expect(await dialog.findByText('要素指标不足')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: '预留' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.filter((request) => request.method === 'POST').at(-1)?.body).toEqual({
    kind: 'reserve',
    project_id: 'x1',
    amount: '8.00',
    reason: '选址已定',
  });
});

test('another quota goes by the version that was seen, and both versions stand side by side when it is stale', async () => {
  let pool = aPool();
  const answers = [refusal(412, 'stale', '版本已过期'), json(200, aPool({ quota: '320.00', version: 5 }), { ETag: '"5"' })];
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (!pathname.endsWith('/element-pools/e1')) return undefined;
    if (request.method !== 'PATCH') return json(200, pool, { ETag: `"${pool.version}"` });
    pool = aPool({ version: 4, reserved: '60.00', available: '230.00' });
    return answers.shift();
  });
  const user = await visit('/element-pools/e1');
  await user.click(await screen.findByRole('button', { name: '调整指标' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.clear(dialog.getByLabelText('指标'));
  await user.type(dialog.getByLabelText('指标'), '320');
  await user.type(dialog.getByLabelText('理由'), '追加');
  await user.click(dialog.getByRole('button', { name: '调整指标' }));
  expect(await dialog.findByRole('row', { name: '已预留 20.00 亩 60.00 亩' })).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: '按现在的版本继续' }));
  await user.click(dialog.getByRole('button', { name: '调整指标' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.filter((request) => request.method === 'PATCH').map((request) => request.headers.get('If-Match'))).toEqual(['"3"', '"4"']);
});
