// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Project } from '@/api/types';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { giveSize } from '@/app/testing/size';
import { choose, visit } from '@/app/testing/visit';
import { cellPatch } from './cell';

beforeEach(giveSize);

/** An office with one project that may be edited, and colleagues who can change it without the list being told. */
function openProject(changes: Partial<Project> = {}, permissions = [...session.permissions, 'project_edit']) {
  const office = { project: aProject({ actions: ['edit'], ...changes }), listed: aProject(changes) };
  const received = openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    const { project } = office;
    const tag = { ETag: `"${String(project.version)}"` };
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/api/v1/projects')) return json(200, { items: [office.listed], next_cursor: null, total: 1, total_investment_yuan: 0 });
    if (!pathname.endsWith('/projects/x1')) return undefined;
    if (request.method !== 'PATCH') return json(200, project, tag);
    if (request.headers.get('If-Match') !== tag.ETag) return refusal(412, 'stale', '记录已被他人改动');
    office.project = { ...project, ...(body as Partial<Project>), version: project.version + 1 };
    office.listed = office.project;
    return json(200, office.project, { ETag: `"${String(office.project.version)}"` });
  });
  const elsewhere = (change: Partial<Project>) => {
    office.project = { ...office.project, ...change, version: office.project.version + 1 };
  };
  const sent = () => received.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  const isRead = () => received.some(({ method, path }) => method === 'GET' && path.endsWith('/projects/x1'));
  return { office, elsewhere, sent, isRead };
}

async function openRow(user: Awaited<ReturnType<typeof visit>>) {
  const row = await screen.findByRole('row', { name: /智能传感器封装测试项目/ });
  row.focus();
  await user.keyboard('{F2}');
  return row;
}

const nameField = () => screen.findByRole('textbox', { name: '项目名称：智能传感器封装测试项目' });

test('a cell that was changed sends this alone, and its row has the focus again', async () => {
  const { sent } = openProject();
  const user = await visit('/projects?columns=amount');
  const row = await openRow(user);
  expect(await nameField()).toHaveFocus();
  await user.keyboard('传感器封测{Enter}');
  expect(await within(row).findByRole('link', { name: '传感器封测' })).toBeInTheDocument();
  expect(row).toHaveFocus();
  expect(sent()).toEqual([{ name: '传感器封测' }]);
  expect(screen.getByText('项目名称：智能传感器封装测试项目 → 传感器封测')).toHaveAttribute('role', 'status');
});

test('what was not changed sends nothing, and Escape gives up what was typed', async () => {
  const { sent } = openProject();
  const user = await visit('/projects?columns=amount');
  const row = await openRow(user);
  await user.keyboard('{Enter}');
  expect(row).toHaveFocus();
  await user.keyboard('e');
  await nameField();
  await user.keyboard('另一个{Escape}');
  expect(row).toHaveFocus();
  expect(within(row).getByRole('link', { name: '智能传感器封装测试项目' })).toBeInTheDocument();
  expect(sent()).toEqual([]);
});

test('Tab keeps a cell and goes on to the next; an amount that is none stays to be mended', async () => {
  const { sent } = openProject();
  const user = await visit('/projects?columns=amount');
  const row = await openRow(user);
  await user.keyboard('{Tab}');
  const amount = await screen.findByRole('textbox', { name: '总投资：智能传感器封装测试项目' });
  expect(amount).toHaveFocus();
  await user.keyboard('很多{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('请填写金额');
  expect(amount).toHaveAccessibleDescription(/请填写金额/);
  await user.clear(amount);
  await user.type(amount, '1.5亿{Tab}');
  await waitFor(() => expect(row).toHaveFocus());
  expect(sent()).toEqual([{ total_investment_yuan: 150_000_000 }]);
});

test('an option that is picked is kept at once', async () => {
  const { sent } = openProject();
  const user = await visit('/projects?columns=district');
  const row = await screen.findByRole('row', { name: /智能传感器封装测试项目/ });
  await user.click(within(row).getByRole('button', { name: '修改区县' }));
  await choose(user, await screen.findByRole('combobox', { name: /^区县：/ }), '柯桥区');
  await waitFor(() => expect(sent()).toEqual([{ district: '330603' }]));
  await waitFor(() => expect(row).toHaveFocus());
});

test('Ctrl and Z send the value from before, and say so', async () => {
  const { sent, elsewhere } = openProject();
  const user = await visit('/projects?columns=amount');
  const row = await openRow(user);
  await user.keyboard('传感器封测{Enter}');
  await waitFor(() => expect(row).toHaveFocus());
  elsewhere({ summary: '别处改了简介' });
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('已撤销。项目名称：传感器封测 → 智能传感器封装测试项目')).toBeInTheDocument();
  expect(sent()).toEqual([{ name: '传感器封测' }, { name: '智能传感器封装测试项目' }]);
});

test('what somebody else changed since is not taken back', async () => {
  const { sent, elsewhere } = openProject();
  const user = await visit('/projects?columns=amount');
  await openRow(user);
  await user.keyboard('传感器封测{Enter}');
  const undo = await screen.findByRole('button', { name: '撤销' });
  elsewhere({ name: '他人的名称' });
  await user.click(undo);
  expect(await screen.findByText(/^未撤销：他人又改了项目名称/)).toBeInTheDocument();
  expect(sent()).toHaveLength(1);
});

test('what somebody else changed of another field is no hindrance', async () => {
  const { office, elsewhere, sent, isRead } = openProject();
  const user = await visit('/projects?columns=amount');
  const row = await openRow(user);
  await waitFor(() => expect(isRead()).toBe(true));
  elsewhere({ total_investment_yuan: 2 });
  await user.keyboard('传感器封测{Enter}');
  await waitFor(() => expect(row).toHaveFocus());
  expect(office.project).toMatchObject({ name: '传感器封测', total_investment_yuan: 2 });
  expect(sent()).toHaveLength(2);
});

test('a cell that somebody else changed says what stands there now, and asks which shall stand', async () => {
  const { office, elsewhere } = openProject();
  const user = await visit('/projects?columns=amount');
  const row = await openRow(user);
  elsewhere({ name: '他人的名称' });
  await user.keyboard('我的名称{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('他人刚改了项目名称，现在是：他人的名称');
  expect(await nameField()).toHaveValue('我的名称');
  expect(office.project.name).toBe('他人的名称');
  await user.tab();
  expect(screen.getByRole('button', { name: '改为 我的名称' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(office.project.name).toBe('我的名称'));
  await waitFor(() => expect(row).toHaveFocus());
});

test('who may not edit this project is told so in the cell', async () => {
  openProject({ actions: [] });
  const user = await visit('/projects?columns=amount');
  await openRow(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('您不能修改这个项目');
});

test('who may edit no project finds no way into the cells', async () => {
  openProject({}, session.permissions);
  const user = await visit('/projects?columns=amount');
  const row = await openRow(user);
  expect(row).toHaveFocus();
  expect(within(row).queryByRole('button', { name: /^修改/ })).not.toBeInTheDocument();
});

test('another industry has other branches', () => {
  const seen = aProject({ sub_industry: 'smart_sensors' });
  expect(cellPatch(seen, 'industry', 'materials')).toEqual({ industry: 'materials', sub_industry: null });
  expect(cellPatch(seen, 'sub_industry', '')).toEqual({ sub_industry: null });
  expect(cellPatch(seen, 'industry', 'electronics')).toEqual({});
  expect(cellPatch(seen, 'name', ' ')).toBeNull();
});
