// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aNode, aTarget } from '@/app/testing/chainMap';
import { json, openOffice, refusal, session, type Answer } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const candidate = {
  project_id: 'x9',
  code: 'SX-2026-0009',
  name: '敏芯传感器项目',
  label: 'same',
  score: 0.92,
  reasons: ['投资方名称一致'],
  held_by: { district: '330603', unit_name: '柯桥区招商投资促进中心', reported_by: '沈丽娟' },
  protected_until: '2027-02-22',
};

/** An office with a chain of two nodes, in which these things may be done. */
function openCatalogue(permissions: string[], answer: Answer = () => undefined) {
  const opened = aTarget({ projects: [{ id: 'x1', name: '敏芯封测项目' }] });
  const items = [
    aNode({ missing: true, demands: 3, targets: [opened] }),
    aNode({ code: 'mems_test', name: '标定测试', projects: 2 }),
  ];
  return openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: ['demand_read', 'project_read', ...permissions] });
    if (pathname.endsWith('/chain-map')) return json(200, { items });
    return answer(request, body) ?? (pathname.endsWith('/t1') ? json(200, opened, { ETag: '"1"' }) : undefined);
  });
}

test('a reader sees what the city has and what came of it, and may change nothing', async () => {
  openCatalogue([]);
  const user = await visit('/chain-map?sub_industry=smart_sensors');
  const targets = within(await screen.findByRole('list', { name: '设计的目标企业' }));
  expect(targets.getByText('MEMS结构设计、专用调理芯片')).toBeInTheDocument();
  expect(targets.getByText('跟进：市政府')).toBeInTheDocument();
  expect(targets.getByRole('link', { name: '敏芯封测项目' })).toHaveAttribute('href', '/projects/x1');
  expect(targets.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link', { name: '项目 2' })).toHaveAttribute('href', '/library?chain_node=mems_test&in=projects');
  expect(screen.queryByRole('button', { name: /^添加/ })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: '只看缺的环节' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: '标定测试' })).toBeNull());
});

test('who follows is changed under the version that was seen', async () => {
  const received = openCatalogue(['catalogue_edit'], (request) =>
    request.method === 'PATCH' ? json(200, aTarget({ version: 2 }), { ETag: '"2"' }) : undefined,
  );
  const user = await visit('/chain-map?sub_industry=smart_sensors');
  await user.click(await screen.findByRole('button', { name: /^修改 / }));
  const dialog = within(await screen.findByRole('dialog', { name: /^修改/ }));
  await choose(user, dialog.getByRole('combobox', { name: '跟进人' }), '陈志远 · 市政府 · 副市长');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const patch = received.find((request) => request.method === 'PATCH');
  expect(patch?.headers.get('If-Match')).toBe('"1"');
  expect(patch?.body).toMatchObject({ person_id: 'p2', unit_id: 'n2', place: '苏州', country: null });
});

test('a company is dropped with a reason', async () => {
  const received = openCatalogue(['catalogue_edit'], (request) => (request.url.endsWith('/drop') ? json(200, aTarget(), { ETag: '"2"' }) : undefined));
  const user = await visit('/chain-map?sub_industry=smart_sensors');
  await user.click(await screen.findByRole('button', { name: /^放弃/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('理由'), '已落户外地');
  await user.click(dialog.getByRole('button', { name: '放弃' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const drop = received.find((request) => request.path.endsWith('/drop'));
  expect(drop?.body).toEqual({ reason: '已落户外地' });
  expect(drop?.headers.get('If-Match')).toBe('"1"');
});

test('a lead asks for district and amount alone, shows its look-alikes and goes on with a reason', async () => {
  const received = openCatalogue(['project_log'], (request, body) => {
    if (request.url.endsWith('/projects/x1')) return json(200, aProject(), { ETag: '"1"' });
    if (!request.url.endsWith('/lead')) return undefined;
    const isNamed = (body as { not_duplicate_of?: object }).not_duplicate_of !== undefined;
    if (!isNamed) return refusal(409, 'duplicate_suspected', '可能重复', { candidates: [candidate] });
    return json(201, aProject(), { ETag: '"1"' });
  });
  const user = await visit('/chain-map?sub_industry=smart_sensors');
  await user.click(await screen.findByRole('button', { name: /转为线索$/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(dialog.getByText('越城区')).toBeInTheDocument());
  await user.type(dialog.getByRole('textbox', { name: '总投资' }), '5');
  await user.click(dialog.getByRole('button', { name: '登记' }));
  expect(await dialog.findByText(/SX-2026-0009 敏芯传感器项目/)).toBeInTheDocument();
  await user.type(dialog.getByLabelText('不是同一项目的理由'), '另一条产线');
  await user.click(dialog.getByRole('button', { name: '写明理由并登记' }));
  expect(await screen.findByRole('heading', { level: 1, name: '智能传感器封装测试项目' })).toBeInTheDocument();
  const sent = received.filter((request) => request.path.endsWith('/lead')).map((request) => request.body);
  const gap = { district: '330602', total_investment_yuan: 500_000_000 };
  expect(sent).toEqual([gap, { ...gap, not_duplicate_of: { project_ids: ['x9'], reason: '另一条产线' } }]);
});
