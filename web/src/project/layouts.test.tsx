// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { ProjectItem } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { giveSize } from '@/app/testing/size';
import { visit } from '@/app/testing/visit';
import { addDays, today } from '@/ui/date';

// What the page fetches as it opens is there, so that no test waits for it to be read.
beforeAll(() => Promise.all([import('./parts/Board'), import('./parts/Calendar'), import('./parts/ProjectMap'), import('./ProjectPage')]));
beforeEach(giveSize);

function aRow(changes: Partial<ProjectItem> = {}): ProjectItem {
  const { id, code, version, name, investor, industry, district, total_investment_yuan, stage, stage_since, status, reported_on, updated_at } = aProject();
  return { id, code, version, name, investor, industry, district, total_investment_yuan, stage, stage_since, status, reported_on, updated_at, ...changes };
}

const silent: ProjectItem['light'] = { light: 'yellow', reasons: [{ light: 'yellow', cause: 'no_contact', text: '已 41 天未联系投资方', answers: { name: '周某', person_id: 'p1' } }] };

/** An office with these projects, in which one of them may go on to the next stage. */
function openProjects(rows: { current: ProjectItem[] }, permissions = [...session.permissions, 'project_advance', 'problem_read']) {
  const asked: URL[] = [];
  const received = openOffice((request) => {
    const url = new URL(request.url);
    const { pathname } = url;
    const lead = aProject({ actions: ['advance'], next_stage: { to: 'screening', requires: [], missing: [] } });
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/contacts/due')) return json(200, { items: [{ project_id: 'x1', code: 'c', name: '智能传感器封装测试项目', tier: 'from_1bn', due_on: today(), overdue: false }] });
    if (pathname.endsWith('/projects/x1/transitions')) {
      rows.current = rows.current.map((row) => (row.id === 'x1' ? { ...row, stage: 'screening' } : row));
      return json(201, { project: { ...lead, stage: 'screening', version: 2 } }, { ETag: '"2"' });
    }
    if (pathname.endsWith('/projects/x1')) return json(200, lead, { ETag: '"1"' });
    if (!pathname.endsWith('/api/v1/projects')) return undefined;
    asked.push(url);
    const stages = url.searchParams.getAll('stage');
    const items = rows.current.filter(({ stage }) => stages.length === 0 || stages.includes(stage));
    return json(200, { items, next_cursor: null, total: items.length, total_investment_yuan: items.reduce((sum, row) => sum + row.total_investment_yuan, 0) });
  });
  return { asked, received };
}

const column = (name: string) => within(screen.getByRole('region', { name }));

test('a project is moved with the menu of its card, which keeps the focus in the other column', async () => {
  const { received } = openProjects({ current: [aRow({ light: silent }), aRow({ id: 'x2', name: '减速器项目', stage: 'screening' })] });
  const user = await visit('/projects?view=board');
  const lead = within(await screen.findByRole('region', { name: '线索' }));
  expect(await lead.findByText('共 1 个')).toBeInTheDocument();
  expect(await lead.findByText(/已 41 天未联系投资方/)).toBeInTheDocument();
  await user.click(await lead.findByRole('button', { name: '移到…：智能传感器封装测试项目' }));
  await user.click(await screen.findByRole('menuitem', { name: '推进到 研判' }));
  await user.click(within(await screen.findByRole('dialog', { name: '推进到 研判' })).getByRole('button', { name: '确认推进' }));

  expect(await column('研判').findByRole('link', { name: '智能传感器封装测试项目' })).toBeInTheDocument();
  await waitFor(() => expect(column('研判').getByRole('button', { name: '移到…：智能传感器封装测试项目' })).toHaveFocus());
  expect(screen.getByText('智能传感器封装测试项目 已移到 研判')).toHaveAttribute('aria-live', 'polite');
  expect(await lead.findByText('这个阶段没有项目')).toBeInTheDocument();
  const sent = received.find(({ method, path }) => method === 'POST' && path.endsWith('/transitions'));
  expect(sent?.body).toMatchObject({ to: 'screening', on: today() });
  expect(sent?.headers.get('If-Match')).toBe('"1"');
});

test('who may move no project has no menu on the cards', async () => {
  openProjects({ current: [aRow()] }, session.permissions);
  await visit('/projects?view=board');
  expect(await screen.findByRole('link', { name: '智能传感器封装测试项目' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^移到/ })).not.toBeInTheDocument();
});

test('the table is parted into groups that the server is asked for one after the other', async () => {
  const { asked } = openProjects({ current: [aRow({ id: 'x2', name: '减速器项目', stage: 'screening' }), aRow()] });
  const user = await visit('/projects?group=stage&columns=code');
  const table = within(await screen.findByRole('table', { name: '项目' }));
  expect(await table.findByText('线索')).toBeInTheDocument();
  expect(await table.findByText('研判')).toBeInTheDocument();
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent?.replace(/ [↑↓↕]/, ''))).toEqual(['项目名称', '编号', expect.stringContaining('线索'), expect.stringContaining('研判')]);
  await user.click(table.getByRole('button', { name: '编号' }));
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('sort')).toBe('code'));
  await waitFor(() => expect(table.getByRole('columnheader', { name: '编号' })).toHaveAttribute('aria-sort', 'ascending'));
});

test('the keys walk the rows, and Enter opens the one that has the focus', async () => {
  openProjects({ current: [aRow({ id: 'x2', name: '减速器项目' }), aRow()] });
  const user = await visit('/projects');
  const row = (name: RegExp) => screen.findByRole('row', { name });
  (await row(/减速器/)).focus();
  await user.keyboard('j');
  expect(await row(/智能传感器/)).toHaveFocus();
  await user.keyboard('k');
  expect(await row(/减速器/)).toHaveFocus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: '智能传感器封装测试项目' })).toBeInTheDocument();
});

test('a list gets a name in this browser, and is found again by it', async () => {
  openProjects({ current: [aRow()] });
  const user = await visit('/projects?stage=lead&columns=code');
  await user.click(await screen.findByRole('button', { name: '保存视图' }));
  const dialog = within(await screen.findByRole('dialog', { name: '保存视图' }));
  await user.type(dialog.getByLabelText('视图名称'), '线索编号');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  const views = within(screen.getByRole('navigation', { name: '我的视图' }));
  expect(await views.findByRole('link', { name: '线索编号' })).toHaveAttribute('aria-current', 'page');
  expect(views.getByRole('link')).toHaveAttribute('href', '/projects?stage=lead&columns=code');
  await user.click(views.getByRole('button', { name: '删除视图“线索编号”' }));
  expect(views.queryByRole('link')).not.toBeInTheDocument();
});

test('the calendar shows next steps and what the lists of due things say, of the projects under the filters', async () => {
  const step = { text: '桩基验收', due_on: addDays(today(), -40), person_id: 'p1', person_name: '周某' };
  openProjects({ current: [aRow({ next_step: step })] });
  await visit('/projects?view=calendar');
  const month = within(await screen.findByRole('table', { name: '本月到期事项' }));
  const now = within(await month.findByRole('cell', { current: 'date' }));
  expect(await now.findByRole('link', { name: '智能传感器封装测试项目' })).toHaveAttribute('href', '/projects/x1?tab=follow-ups');
  expect(now.getByText('联系投资方')).toBeInTheDocument();
  const before = screen.getByText('此前逾期未办 1 项').closest('details');
  expect(before).toHaveTextContent('■ 预警下一步：桩基验收 · 周某');
});

test('the map shows the figures of each district under the filters, and a district leads to its list', async () => {
  const { asked } = openProjects({ current: [aRow(), aRow({ id: 'x2', name: '减速器项目', stage: 'screening' })] });
  const user = await visit('/projects?view=map&stage=lead');
  const map = within(await screen.findByRole('group', { name: '各区、县（市）的项目' }));
  const district = await map.findByRole('link', { name: /^越城区，1 个，/ });
  expect(asked.some(({ searchParams }) => searchParams.get('limit') === '1' && searchParams.get('district') === '330602' && searchParams.get('stage') === 'lead')).toBe(true);
  expect(screen.getByRole('row', { name: /越城区/ })).toHaveTextContent('50.0%（1/2）');
  await user.click(district);
  expect(await screen.findByRole('tab', { name: '表格' })).toHaveAttribute('aria-selected', 'true');
  await waitFor(() => expect(asked.at(-1)?.searchParams.getAll('district')).toEqual(['330602']));
  expect(asked.at(-1)?.searchParams.getAll('stage')).toEqual(['lead']);
});

test('a list that is narrowed to a district counts no other on the map', async () => {
  openProjects({ current: [aRow()] });
  await visit('/projects?view=map&district=330602');
  const map = within(await screen.findByRole('group', { name: '各区、县（市）的项目' }));
  expect(await map.findByRole('link', { name: /^越城区/ })).toBeInTheDocument();
  expect(map.queryByRole('link', { name: /^柯桥区/ })).not.toBeInTheDocument();
  expect(screen.getByRole('row', { name: /柯桥区/ })).toHaveTextContent('柯桥区———');
});
