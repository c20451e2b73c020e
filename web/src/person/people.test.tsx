// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Absence, Person } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { choose, visit } from '@/app/testing/visit';
import { addDays, today } from '@/ui/date';
import { standingOf } from './absence';
import { found, readPeopleSearch } from './peopleSearch';

const page = { next_cursor: null, total: 1 };

function anAbsence(changes: Partial<Absence> = {}): Absence {
  return { id: 'a1', person_id: 'p2', person_name: '陈志远', from: addDays(today(), -1), last_day: addDays(today(), 3), reason: '党校培训', recorded_by: '王晓岚', ...changes };
}

function aPerson(changes: Partial<Person> = {}): Person {
  return { id: 'p2', name: '陈志远', unit_id: 'n2', unit_name: '市政府', post: '副市长', roles: ['leader'], may_lead: true, actions: [], ...changes };
}

const people = [aPerson(), aPerson({ id: 'p3', name: '孟丽华' }), aPerson({ id: 'p5', name: '周文斌', unit_id: 'n3', unit_name: '市招商投资促进中心', post: '服务专员' })];

/** An office with these people, one of whom is away, and in which the reader may do these things. */
function openPeople(permissions: string[], absences: Absence[] = [anAbsence()]) {
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, user: { ...session.user, district: null }, permissions: ['project_read', ...permissions] });
    if (pathname.endsWith('/people')) return json(200, { ...page, items: people });
    if (pathname.endsWith('/people/p2/absences')) return request.method === 'POST' ? json(201, anAbsence()) : json(200, { ...page, items: absences });
    if (pathname.endsWith('/absences/a1/events')) return json(201, anAbsence({ deputy_name: '孟丽华' }));
    if (pathname.endsWith('/people/p2/handover')) return json(201, { ...page, items: [{ project_id: 'x1', code: 'SX-2026-0042', name: '智能传感器封装测试项目', action: 'leader.appointed' }] });
    return undefined;
  });
}

test('who is away today is away, and what was called off says nothing', () => {
  const day = '2026-11-24';
  const absence = (from: string, last_day: string) => anAbsence({ from, last_day });
  expect(standingOf([], day)).toEqual({ state: 'here' });
  expect(standingOf([absence('2026-12-01', '2026-12-03'), absence('2026-11-20', '2026-11-24')], day).state).toBe('away');
  expect(standingOf([absence('2026-12-01', '2026-12-03'), absence('2026-11-20', '2026-11-23')], day).state).toBe('soon');
  expect(standingOf([absence('2026-11-25', '2026-11-24')], day)).toEqual({ state: 'here' });
});

test('people are found by name, post or unit', () => {
  expect(found(people, { q: '招商' }).map(({ name }) => name)).toEqual(['周文斌']);
  expect(found(people, { unit: ['n2'] })).toHaveLength(2);
  expect(readPeopleSearch({ q: '', unit: 'n2' })).toEqual({ unit: ['n2'] });
});

test('a list of people says who is away without a deputy; a deputy is named from near', async () => {
  const received = openPeople(['absence_record', 'project_edit']);
  const user = await visit('/people');
  const list = within(await screen.findByRole('list', { name: '人员' }));
  expect(await list.findByText(/无人代理$/)).toBeInTheDocument();
  expect(list.getAllByText('在岗')).toHaveLength(2);
  await user.click(list.getByRole('link', { name: '陈志远' }));
  const drawer = within(await screen.findByRole('dialog', { name: '陈志远' }));
  expect(await drawer.findByText(/党校培训/)).toBeInTheDocument();
  expect(drawer.queryByRole('button', { name: '移交全部项目' })).not.toBeInTheDocument();
  await user.click(drawer.getByRole('button', { name: /^确定代理人/ }));
  const dialog = within(await screen.findByRole('dialog', { name: '确定代理人' }));
  await choose(user, dialog.getByLabelText('代理人'), '孟丽华 · 市政府 · 副市长');
  await user.click(dialog.getByRole('button', { name: '确定代理人' }));
  await expect.poll(() => received.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'deputise', deputy_id: 'p3' });
});

test('who may not record absences learns the days alone, and is offered nothing', async () => {
  openPeople([], [anAbsence({ reason: null })]);
  await visit('/people?person=p2');
  const drawer = within(await screen.findByRole('dialog', { name: '陈志远' }));
  expect(await drawer.findByText('无人代理')).toBeInTheDocument();
  expect(drawer.queryByRole('button', { name: '登记外出' })).not.toBeInTheDocument();
  expect(drawer.queryByRole('button', { name: /^确定代理人/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '空缺岗位' })).not.toBeInTheDocument();
});

test('all projects of a person go to another in one step, and are named', async () => {
  const received = openPeople(['leader_appoint']);
  const user = await visit('/people?person=p2');
  await user.click(await screen.findByRole('button', { name: '移交全部项目' }));
  const dialog = within(await screen.findByRole('dialog', { name: '移交陈志远的全部项目' }));
  await choose(user, dialog.getByLabelText('接手人'), '孟丽华 · 市政府 · 副市长');
  await user.type(dialog.getByLabelText('理由'), '岗位调整');
  await user.click(dialog.getByRole('button', { name: /移.?交/ }));
  expect(await screen.findByText('已向孟丽华移交 1 个项目')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'SX-2026-0042 智能传感器封装测试项目' })).toBeInTheDocument();
  expect(received.find(({ path }) => path.endsWith('/handover'))?.body).toEqual({ to_person_id: 'p3', reason: '岗位调整' });
});

test('offices that nobody fills stand with their clock', async () => {
  const vacancy = { project_id: 'x1', project_code: 'SX-2026-0042', project_name: '智能传感器封装测试项目', office: 'leader', office_name: '负责领导', cause: 'absent', cause_name: '外出且无代理人', person_name: '陈志远', since: '2026-11-24', due_on: addDays(today(), -2), overdue: true };
  openOffice((request) => (request.url.endsWith('/vacancies') ? json(200, { ...page, items: [vacancy] }) : undefined));
  await visit('/vacancies');
  const [row] = within(await screen.findByRole('list', { name: '空缺岗位' })).getAllByRole('listitem');
  expect(row).toHaveTextContent('超期 2 天');
  expect(row).toHaveTextContent('外出且无代理人 · 陈志远 · 2026-11-24 起空缺');
});

test('who may say under which number a person is called says it, and others call it', async () => {
  const called = aPerson({ phone: '0575-8511 2233 转 801', dial: '057585112233', actions: ['set_phone'] });
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/people/p2/phone')) return json(200, called);
    return pathname.endsWith('/people') ? json(200, { ...page, items: [called] }) : undefined;
  });
  const user = await visit('/people');
  await user.click(await screen.findByRole('link', { name: '陈志远' }));
  const drawer = within(await screen.findByRole('dialog', { name: '陈志远' }));
  expect(await drawer.findByRole('link', { name: '0575-8511 2233 转 801' })).toHaveAttribute('href', 'tel:057585112233');
  await user.click(drawer.getByRole('button', { name: '改办公电话' }));
  const dialog = within(await screen.findByRole('dialog', { name: '改办公电话' }));
  await user.clear(dialog.getByLabelText('办公电话'));
  await user.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(received.find(({ method }) => method === 'PUT')?.body).toEqual({ phone: null }));
});
