// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const candidate = {
  project_id: 'x0',
  code: 'SX-2026-0031',
  name: '越微MEMS封测',
  label: 'same',
  score: 0.92,
  reasons: ['投资方名称去除后缀后一致'],
  held_by: { district: '330602', unit_name: '市招商投资促进中心', reported_by: '李某' },
  protected_until: '2027-01-31',
};

async function fillIn(user: Awaited<ReturnType<typeof visit>>) {
  const drawer = within(await screen.findByRole('dialog', { name: '登记线索' }));
  await user.type(await drawer.findByLabelText('项目名称'), '越微二期');
  await user.type(drawer.getByLabelText('投资方'), '浙江越微传感科技有限公司');
  await choose(user, drawer.getByRole('combobox', { name: '产业' }), '电子信息');
  await user.type(drawer.getByLabelText('总投资'), '12.6亿');
  return drawer;
}

test('look-alikes stand beside the form, and one sentence logs the lead all the same', async () => {
  const received = openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/duplicate-check')) return json(200, { candidates: [candidate] });
    if (pathname.endsWith('/projects/x1')) return json(200, aProject(), { ETag: '"1"' });
    if (request.method !== 'POST' || !pathname.endsWith('/projects')) return undefined;
    return (body as { not_duplicate_of?: object }).not_duplicate_of
      ? json(201, aProject(), { ETag: '"1"' })
      : refusal(409, 'duplicate_suspected', '可能是同一项目', { candidates: [candidate] });
  });
  const user = await visit('/projects?new=lead');
  const drawer = await fillIn(user);
  expect(await drawer.findByText('投资方名称去除后缀后一致')).toBeInTheDocument();

  await user.click(drawer.getByRole('button', { name: '登记' }));
  await user.type(await drawer.findByLabelText('不是同一项目的理由'), '另一条产线');
  await user.click(drawer.getByRole('button', { name: '写明理由并登记' }));
  expect(await screen.findByRole('heading', { name: '智能传感器封装测试项目' })).toBeInTheDocument();

  const sent = received.filter((request) => request.method === 'POST' && request.path === '/api/v1/projects');
  expect(sent.at(-1)?.body).toMatchObject({
    district: '330602',
    total_investment_yuan: 1_260_000_000,
    not_duplicate_of: { project_ids: ['x0'], reason: '另一条产线' },
  });
  expect(sent.at(-1)?.headers.get('Idempotency-Key')).not.toBe(sent.at(0)?.headers.get('Idempotency-Key'));
  expect(localStorage.getItem('dingyin.draft.lead.u1')).toBeNull();
});

test('a session that runs out asks to sign in over the form, which keeps what was typed', async () => {
  let expired = true;
  openOffice((request) => {
    if (request.method !== 'POST') return undefined;
    if (request.url.endsWith('/session')) {
      expired = false;
      return json(200, session);
    }
    if (!request.url.endsWith('/projects')) return undefined;
    return expired ? refusal(401, 'not_signed_in', '未登录') : json(201, aProject(), { ETag: '"1"' });
  });
  const user = await visit('/projects?new=lead');
  const drawer = await fillIn(user);
  await waitFor(() => expect(localStorage.getItem('dingyin.draft.lead.u1')).toContain('越微二期'));
  await user.click(drawer.getByRole('button', { name: '登记' }));

  const again = within(await screen.findByRole('dialog', { name: '重新登录' }));
  await user.type(again.getByLabelText('密码'), 'right');
  await user.click(again.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '重新登录' })).not.toBeInTheDocument());
  expect(drawer.getByLabelText('项目名称')).toHaveValue('越微二期');
});

test('a pasted message fills the form, and each place is tied to its field', async () => {
  const text = '越微传感拟在越城区投资12.6亿元';
  const found = (pointer: string, start: number, end: number, remarks: string[] = []) => ({ pointer, value: '', given: '', start, end, remarks });
  const received = openOffice((request) => {
    if (!request.url.endsWith('/recognise')) return undefined;
    return json(200, {
      draft: { investor: { name: '越微传感' }, district: '330602', total_investment_yuan: 1_260_000_000 },
      fields: [found('/investor/name', 0, 4), found('/district', 6, 9), found('/total_investment_yuan', 11, 17, ['金额按人民币录入'])],
    });
  });
  const user = await visit('/projects?new=lead');
  const drawer = within(await screen.findByRole('dialog', { name: '登记线索' }));
  await user.click(await drawer.findByRole('button', { name: '粘贴一段文字，自动识别' }));
  await user.click(drawer.getByLabelText('聊天、邮件或会议纪要里的文字'));
  await user.paste(text);
  const section = await drawer.findByRole('region', { name: '识别的文字' });
  expect(section).toHaveTextContent(text);
  expect(drawer.getByLabelText('投资方')).toHaveValue('越微传感');
  expect(drawer.getByLabelText('总投资')).toHaveValue('12.6');
  expect(within(section).getByText('总投资: 金额按人民币录入')).toBeInTheDocument();

  const place = within(section).getByRole('button', { name: '越微传感' });
  await user.click(place);
  expect(drawer.getByLabelText('投资方')).toHaveFocus();
  expect(place).toHaveAttribute('data-active', 'true');
  expect(received.filter((request) => request.method === 'POST' && request.path === '/api/v1/projects')).toEqual([]);
});

test('a lead that another unit holds out of sight is contested beside the form', async () => {
  const hidden = { ...candidate, name: null };
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/duplicate-check')) return json(200, { candidates: [hidden] });
    return pathname.endsWith('/disputes') ? json(201, { id: 's1', project_id: 'x0' }) : undefined;
  });
  const user = await visit('/projects?new=lead');
  const drawer = within(await screen.findByRole('dialog', { name: '登记线索' }));
  await user.type(await drawer.findByLabelText('项目名称'), '越微二期');
  await user.click(await drawer.findByRole('button', { name: '对 SX-2026-0031 提出争议' }));
  const dialog = within(await screen.findByRole('dialog', { name: '对 SX-2026-0031 提出争议' }));
  await user.type(dialog.getByLabelText('我方理由'), '我方先接触');
  await user.click(dialog.getByRole('button', { name: '提出争议' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /提出争议/ })).not.toBeInTheDocument());
  const sent = received.find((request) => request.path.endsWith('/disputes'));
  expect(sent).toMatchObject({ path: '/api/v1/projects/x0/disputes', body: { grounds: '我方先接触' } });
});
