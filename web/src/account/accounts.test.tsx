// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, AccountRequest } from '@/api/types';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';
import { foundAccounts, readAccountSearch } from './accountSearch';

function anAccount(changes: Partial<Account> = {}): Account {
  return { id: 'a1', username: 'supervisor', name: '吴建国', unit_name: '市委市政府督查室', district: null, roles: ['supervisor'], state: 'enabled', actions: ['reset_password', 'disable'], ...changes };
}

const own = anAccount({ id: 'a2', username: 'admin', name: '黄立军', unit_name: '市大数据局', roles: ['system_admin'], actions: [] });

/** An office with these accounts, in which an administrator with these further permissions is refused or obeyed. */
function openAccounts(answer: () => Response, more: string[] = []) {
  const rows = { current: [anAccount(), own] };
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: ['account_read', 'account_manage', ...more] });
    if (pathname.endsWith('/accounts')) return json(200, { items: rows.current, next_cursor: null, total: rows.current.length });
    return pathname.includes('/accounts/a1/') ? answer() : undefined;
  });
  return { rows, received };
}

test('accounts are found by their name, their person or their unit, as the address says', () => {
  const all = [anAccount(), own];
  const found = (given: Record<string, unknown>) => foundAccounts(all, readAccountSearch(given)).map(({ username }) => username);
  expect(found({ q: 'SUPER' })).toEqual(['supervisor']);
  expect(found({ q: '黄' })).toEqual(['admin']);
  expect(found({ q: '督查室' })).toEqual(['supervisor']);
  expect(found({ q: '' })).toHaveLength(2);
});

test('the table names roles in words and offers what the server offers', async () => {
  openAccounts(() => json(200, anAccount()));
  await visit('/accounts');
  const [, first, second] = within(await screen.findByRole('table', { name: '账号' })).getAllByRole('row');
  await waitFor(() => expect(first).toHaveTextContent('supervisor吴建国市委市政府督查室—督查人员在用'));
  expect(first).toContainElement(screen.getByRole('button', { name: '停用：吴建国' }));
  expect(second && within(second).queryByRole('button')).toBeNull();
});

test('a password is typed twice, and one that the server refuses is refused at its field', async () => {
  const short = { errors: [{ pointer: '/password', code: 'too_short', detail: '至少 10 个字符' }] };
  const answers = [refusal(422, 'invalid', '有的内容不符合要求', short), json(200, anAccount())];
  const { received } = openAccounts(() => answers.shift() as Response);
  const user = await visit('/accounts');
  await user.click(await screen.findByRole('button', { name: '重置密码：吴建国' }));
  const dialog = within(await screen.findByRole('dialog', { name: '重置密码：吴建国' }));
  const sent = () => received.filter(({ method }) => method === 'POST').map(({ body }) => body);
  await user.type(dialog.getByLabelText('新密码'), 'short');
  await user.type(dialog.getByLabelText('再输一次'), 'shirt');
  await user.click(dialog.getByRole('button', { name: '重置密码' }));
  expect(await dialog.findByText('两次输入不一致')).toBeInTheDocument();
  expect(sent()).toEqual([]);
  await user.clear(dialog.getByLabelText('再输一次'));
  await user.type(dialog.getByLabelText('再输一次'), 'short');
  await user.click(dialog.getByRole('button', { name: '重置密码' }));
  expect((await dialog.findAllByText('至少 10 个字符')).length).toBeGreaterThan(0);
  await user.click(dialog.getByRole('button', { name: '重置密码' }));
  expect(await screen.findByText('已重置吴建国的密码，其登录和令牌随即失效。')).toBeInTheDocument();
  expect(sent()).toEqual([{ password: 'short' }, { password: 'short' }]);
  expect(Object.values(localStorage).join()).not.toContain('short');
});

test('an account whose person answers for projects is not disabled, and the server says for which', async () => {
  const detail = '还有 1 个项目未移交：SX-2026-0042';
  openAccounts(() => refusal(409, 'not_handed_over', '还有项目未移交', { detail }));
  const user = await visit('/accounts');
  await user.click(await screen.findByRole('button', { name: '停用：吴建国' }));
  const dialog = within(await screen.findByRole('dialog', { name: '停用：吴建国' }));
  await user.click(dialog.getByRole('button', { name: /停.?用/ }));
  expect(await dialog.findByText(detail, { exact: false })).toBeInTheDocument();
  expect(dialog.getByText(/请有移交权限的同事/)).toBeInTheDocument();
  expect(dialog.queryByRole('link')).toBeNull();
});

test('whatever else refuses a disabling is said as well', async () => {
  openAccounts(() => refusal(403, 'forbidden', '没有权限'));
  const user = await visit('/accounts');
  await user.click(await screen.findByRole('button', { name: '停用：吴建国' }));
  const dialog = within(await screen.findByRole('dialog', { name: '停用：吴建国' }));
  await user.click(dialog.getByRole('button', { name: /停.?用/ }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('没有权限');
  expect(dialog.queryByText(/请有移交权限的同事/)).toBeNull();
});

test('who may hand over is led to where all projects of the person are handed over', async () => {
  openAccounts(() => refusal(409, 'not_handed_over', '还有项目未移交'), ['project_read', 'leader_appoint']);
  const user = await visit('/accounts');
  await user.click(await screen.findByRole('button', { name: '停用：吴建国' }));
  const dialog = within(await screen.findByRole('dialog', { name: '停用：吴建国' }));
  await user.click(dialog.getByRole('button', { name: /停.?用/ }));
  const link = await dialog.findByRole('link', { name: '去“人员”页移交全部项目' });
  expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe('/people?q=吴建国');
});

test('a disabled account stands as such, without anything to do', async () => {
  const { rows } = openAccounts(() => {
    rows.current = [anAccount({ state: 'disabled', actions: [] }), own];
    return json(200, rows.current[0]);
  });
  const user = await visit('/accounts');
  await user.click(await screen.findByRole('button', { name: '停用：吴建国' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /停.?用/ }));
  expect(await screen.findByText('已停用吴建国的账号，其登录和令牌随即失效。')).toBeInTheDocument();
  expect(await screen.findByText('已停用')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '停用：吴建国' })).toBeNull();
});

const request: AccountRequest = {
  id: 'r1',
  kind: 'account',
  state: 'asked',
  state_name: '待确认',
  username: 'xu.lan',
  name: '徐岚',
  unit_name: '市招商投资促进中心',
  roles: ['clerk'],
  former_roles: [],
  reason: '新入职',
  asked_by: '黄立军',
  asked_at: '2026-12-01T02:00:00Z',
  actions: [],
};

/** The accounts for someone with this permission, with one request that waits. */
function openRequests(permission: string, actions: string[]) {
  return openOffice((asked) => {
    const { pathname } = new URL(asked.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: ['account_read', permission] });
    if (pathname.endsWith('/account-requests') && asked.method === 'GET') return json(200, { items: [{ ...request, actions }], next_cursor: null, total: 1 });
    if (pathname.endsWith('/accounts')) return json(200, { items: [anAccount({ actions: ['change_roles'] })], next_cursor: null, total: 1 });
    return pathname.includes('/account-requests') ? json(201, { ...request, state: 'confirmed' }) : undefined;
  });
}

test('other roles are asked for with a reason, and wait for another person', async () => {
  const received = openRequests('account_manage', ['withdraw']);
  const user = await visit('/accounts');
  const waiting = within(await screen.findByRole('region', { name: '待确认的申请' }));
  expect(waiting.getByRole('button', { name: '撤回申请：徐岚' })).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: '改角色：吴建国' }));
  const dialog = within(await screen.findByRole('dialog', { name: '改角色：吴建国' }));
  await user.type(dialog.getByLabelText('理由'), '岗位调整');
  await user.click(dialog.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByText('已提交吴建国的角色申请，待安全管理员确认。')).toBeInTheDocument();
  expect(received.find(({ method }) => method === 'POST')?.body).toEqual({ user_id: 'a1', roles: ['supervisor'], reason: '岗位调整' });
});

test('who confirms asks for nothing, and refuses only with a reason', async () => {
  const received = openRequests('role_confirm', ['confirm', 'refuse']);
  const user = await visit('/accounts');
  await user.click(await screen.findByRole('button', { name: '退回申请：徐岚' }));
  expect(screen.queryByRole('button', { name: '申请开户' })).toBeNull();
  const dialog = within(await screen.findByRole('dialog', { name: '退回申请：徐岚' }));
  await user.click(dialog.getByRole('button', { name: '退回' }));
  expect(await dialog.findByText('请填写')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('理由'), '单位不符');
  await user.click(dialog.getByRole('button', { name: '退回' }));
  expect(await screen.findByText('已退回徐岚的申请。')).toBeInTheDocument();
  expect(received.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'refuse', note: '单位不符' });
});
