// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Organisation, Relation } from '@/api/types';
import { json, openOffice, refusal, session, type Answer } from '@/app/testing/office';
import { anOrganisation } from '@/app/testing/organisation';
import { choose, visit } from '@/app/testing/visit';

const permissions = [...session.permissions, 'organisation_write', 'duplicate_decide'];

const other = anOrganisation({ id: 'o2', name: '越微控股有限公司', uscc: null, uscc_verified: false, kind: 'investor', district: '330603' });

function aRelation(changes: Partial<Relation> = {}): Relation {
  return { id: 'r1', kind: 'parent', organisation_id: 'o2', organisation_name: '越微控股有限公司', from: '2020-05-01', ...changes };
}

interface Register {
  organisations?: Organisation[];
  relations?: { current: Relation[] };
  answer?: Answer;
  may?: string[];
}

/** A register with these organisations, the first of which has these links. */
function openRegister({ organisations = [anOrganisation(), other], relations, answer, may = permissions }: Register = {}) {
  const list = (items: object[]) => json(200, { items, next_cursor: null, total: items.length });
  return openOffice((request, body) => {
    const answered = answer?.(request, body);
    if (answered !== undefined) return answered;
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: may });
    if (pathname.endsWith('/relations')) return list(relations?.current ?? []);
    if (pathname.endsWith('/organisations')) return list(organisations);
    const found = organisations.find((organisation) => pathname.endsWith(`/organisations/${organisation.id}`));
    return found && json(200, found, { ETag: `"${found.version}"` });
  });
}

test('the page says what it is, what it was called until when, and to whom it belongs', async () => {
  const renamed = anOrganisation({
    former_names: ['绍兴越微传感技术有限公司', '越微科技'],
    renames: [{ name: '越微科技', until: '2024-03-01' }],
  });
  const relations = { current: [aRelation(), aRelation({ id: 'r2', kind: 'affiliate', from: null, until: '2025-01-01', end_reason: '股权转让' })] };
  openRegister({ organisations: [renamed], relations });
  await visit('/organisations/o1');
  expect(await screen.findByText(/企业 · 越城区 · 电子信息 ·/)).toHaveTextContent('91330602MA288Q1A0F 已核实');
  const former = await screen.findByRole('region', { name: '曾用名' });
  expect(within(former).getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual([
    '绍兴越微传感技术有限公司',
    '越微科技 2024-03-01 起停用',
  ]);
  const links = within(await screen.findByRole('list', { name: '关系' })).getAllByRole('listitem');
  expect(links[0]).toHaveTextContent('母公司越微控股有限公司自 2020-05-01');
  expect(within(links[0] as HTMLElement).getByRole('link')).toHaveAttribute('href', '/organisations/o2');
  expect(links[1]).toHaveTextContent('关联企业越微控股有限公司股权转让至 2025-01-01');
  expect(within(links[1] as HTMLElement).queryByRole('button')).not.toBeInTheDocument();
});

test('who may not write sees the page without buttons', async () => {
  openRegister({ relations: { current: [aRelation()] }, may: session.permissions });
  await visit('/organisations/o1');
  expect(await screen.findByRole('link', { name: '越微控股有限公司' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /修改主体|合并到|建立关系|终止/ })).not.toBeInTheDocument();
});

test('a link ends on a day and for a reason', async () => {
  const relations = { current: [aRelation()] };
  const received = openRegister({
    relations,
    answer: (request) => {
      if (!request.url.endsWith('/r1/end')) return undefined;
      relations.current = [aRelation({ until: '2026-10-01', end_reason: '股权转让' })];
      return json(200, relations.current[0]);
    },
  });
  const user = await visit('/organisations/o1');
  await user.click(await screen.findByRole('button', { name: '终止与 越微控股有限公司 的关系' }));
  const dialog = within(await screen.findByRole('dialog', { name: '终止与 越微控股有限公司 的关系' }));
  await user.clear(dialog.getByLabelText('终止日期'));
  await user.type(dialog.getByLabelText('终止日期'), '2026-10-01');
  await user.type(dialog.getByLabelText('理由'), '股权转让');
  await user.click(dialog.getByRole('button', { name: '终止' }));
  expect(await screen.findByText('2020-05-01 至 2026-10-01')).toBeInTheDocument();
  const sent = received.find((request) => request.method === 'POST');
  expect(sent).toMatchObject({ path: '/api/v1/organisations/o1/relations/r1/end', body: { on: '2026-10-01', reason: '股权转让' } });
});

test('a link is added to an organisation that is found by its name', async () => {
  const relations: { current: Relation[] } = { current: [] };
  const received = openRegister({
    relations,
    answer: (request) => {
      if (request.method !== 'POST') return undefined;
      relations.current = [aRelation()];
      return json(201, relations.current[0]);
    },
  });
  const user = await visit('/organisations/o1');
  expect(await screen.findByText('还没有登记关系')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '建立关系' }));
  const dialog = within(await screen.findByRole('dialog', { name: '建立关系' }));
  await choose(user, dialog.getByRole('combobox', { name: '对方主体' }), '越微控股有限公司 · 柯桥区');
  expect(screen.queryByTitle(/越微传感科技/)).not.toBeInTheDocument();
  await choose(user, dialog.getByRole('combobox', { name: '对方的身份' }), '母公司');
  await user.type(dialog.getByLabelText('开始日期'), '2020-05-01');
  await user.click(dialog.getByRole('button', { name: '建立关系' }));
  expect(await screen.findByText('自 2020-05-01')).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({ organisation_id: 'o2', kind: 'parent', from: '2020-05-01' });
});

test('another name is a new one, unless the old one was wrong', async () => {
  const received = openRegister({
    answer: (request) => (request.method === 'PATCH' ? json(200, anOrganisation({ version: 2, name: '越微传感' }), { ETag: '"2"' }) : undefined),
  });
  const user = await visit('/organisations/o1');
  await user.click(await screen.findByRole('button', { name: '修改主体' }));
  const dialog = within(await screen.findByRole('dialog', { name: '修改主体' }));
  expect(dialog.queryByRole('radio')).not.toBeInTheDocument();
  await user.clear(dialog.getByLabelText('主体名称'));
  await user.type(dialog.getByLabelText('主体名称'), '越微传感');
  expect(await dialog.findByRole('radio', { name: /^已更名/ })).toBeChecked();
  await user.click(dialog.getByRole('radio', { name: /^原名称写错了/ }));
  await user.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = received.find((request) => request.method === 'PATCH');
  expect(sent?.headers.get('If-Match')).toBe('"1"');
  expect(sent?.headers.get('Content-Type')).toBe('application/merge-patch+json');
  expect(sent?.body).toEqual({ name: '越微传感', name_was_wrong: true });
});

test('a conflict shows both versions side by side, and keeps what was typed', async () => {
  const organisations = [anOrganisation(), other];
  const received = openRegister({
    organisations,
    answer: (request) => {
      if (request.method !== 'PATCH') return undefined;
      if (request.headers.get('If-Match') === '"1"') {
        organisations[0] = anOrganisation({ version: 2, district: '330603' });
        return refusal(412, 'stale', '已被他人改动');
      }
      return json(200, anOrganisation({ version: 3, district: '330603', summary: '压力传感器' }), { ETag: '"3"' });
    },
  });
  const user = await visit('/organisations/o1');
  await user.click(await screen.findByRole('button', { name: '修改主体' }));
  const dialog = within(await screen.findByRole('dialog', { name: '修改主体' }));
  await user.type(dialog.getByLabelText('简介'), '压力传感器');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  expect(await dialog.findByRole('row', { name: '区县 越城区 柯桥区' })).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: '按现在的版本继续' }));
  expect(dialog.getByLabelText('简介')).toHaveValue('压力传感器');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = received.filter((request) => request.method === 'PATCH');
  expect(sent.map((request) => [request.headers.get('If-Match'), request.body])).toEqual([
    ['"1"', { summary: '压力传感器' }],
    ['"2"', { summary: '压力传感器' }],
  ]);
});

test('both sides of a merge stand beside each other before one goes on as the other', async () => {
  const received = openRegister({
    answer: (request) => (request.url.endsWith('/o1/merge') ? json(200, { ...other, version: 5 }, { ETag: '"5"' }) : undefined),
  });
  const user = await visit('/organisations/o1');
  await user.click(await screen.findByRole('button', { name: '合并到…' }));
  const dialog = within(await screen.findByRole('dialog', { name: '合并到…' }));
  await choose(user, dialog.getByRole('combobox', { name: '并入主体' }), '越微控股有限公司 · 柯桥区');
  expect(await dialog.findByRole('row', { name: '类别 不同 企业 投资机构' })).toBeInTheDocument();
  expect(dialog.getByRole('row', { name: '产业 电子信息 电子信息' })).toBeInTheDocument();
  await user.type(dialog.getByLabelText('理由'), '同一家');
  await user.click(dialog.getByRole('button', { name: '合并' }));
  expect(await screen.findByRole('heading', { level: 1, name: '越微控股有限公司' })).toBeInTheDocument();
  const sent = received.find((request) => request.method === 'POST');
  expect(sent?.headers.get('If-Match')).toBe('"1"');
  expect(sent?.body).toEqual({ into_organisation_id: 'o2', reason: '同一家' });
});

test('a merged organisation says as which one it goes on, and the merge is undone there', async () => {
  const received = openRegister({
    organisations: [anOrganisation({ version: 2, merged_into: 'o2' }), other],
    answer: (request) => (request.url.endsWith('/unmerge') ? json(200, anOrganisation({ version: 3 }), { ETag: '"3"' }) : undefined),
  });
  const user = await visit('/organisations/o1');
  expect(await screen.findByRole('link', { name: '越微控股有限公司' })).toHaveAttribute('href', '/organisations/o2');
  expect(screen.queryByRole('button', { name: /修改主体|合并到|建立关系/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '撤销合并' }));
  const dialog = within(await screen.findByRole('dialog', { name: '撤销合并' }));
  await user.type(dialog.getByLabelText('理由'), '是两家');
  await user.click(dialog.getByRole('button', { name: '撤销合并' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(await screen.findByRole('button', { name: '修改主体' })).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({ reason: '是两家' });
});
