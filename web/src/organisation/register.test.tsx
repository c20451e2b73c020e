// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { anOrganisation } from '@/app/testing/organisation';
import { choose, visit } from '@/app/testing/visit';

const writer = { ...session, permissions: [...session.permissions, 'organisation_write'] };

/** A register with these organisations; it notes which addresses were asked. */
function openRegister(items = [anOrganisation()], user = writer) {
  const asked: URL[] = [];
  openOffice((request) => {
    const url = new URL(request.url);
    asked.push(url);
    if (url.pathname.endsWith('/session')) return json(200, user);
    if (url.pathname.includes('/organisations/export.')) return new Response('workbook');
    if (url.pathname.endsWith('/organisations/o1')) return json(200, anOrganisation(), { ETag: '"1"' });
    return url.pathname.endsWith('/organisations') ? json(200, { items, next_cursor: null, total: items.length }) : undefined;
  });
  return asked;
}

test('the register stands under the filters of the address, and is handed out with them', async () => {
  URL.createObjectURL = vi.fn(() => 'blob:file');
  URL.revokeObjectURL = vi.fn();
  const asked = openRegister([anOrganisation({ former_names: ['绍兴越微传感技术有限公司'] })]);
  const user = await visit('/organisations?kind=company&district=330602&q=越微');
  expect(await screen.findByText('共 1 家')).toBeInTheDocument();
  const row = await screen.findByRole('row', { name: /91330602MA288Q1A0F 已核实/ });
  expect(row).toHaveTextContent('曾用名：绍兴越微传感技术有限公司企业');
  expect(within(row).getByRole('link')).toHaveAttribute('href', '/organisations/o1');
  expect(screen.getByLabelText('主体名称')).toHaveValue('越微');

  await choose(user, await screen.findByRole('combobox', { name: '类别' }), '投资机构');
  await waitFor(() => expect(asked.at(-1)?.searchParams.getAll('kind')).toEqual(['company', 'investor']));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '导出' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Excel 工作簿 (.xlsx)' }));
  await waitFor(() => expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:file'));
  const file = asked.find((url) => url.pathname.endsWith('/export.xlsx'));
  expect(file?.searchParams.getAll('kind')).toEqual(['company', 'investor']);
  expect(file?.searchParams.get('q')).toBe('越微');
});

test('a click looks closer, Enter opens the page', async () => {
  openRegister();
  const user = await visit('/organisations');
  const row = await screen.findByRole('row', { name: /越微传感/ });
  await user.click(within(row).getByText('企业'));
  const preview = within(await screen.findByRole('dialog', { name: '浙江越微传感科技有限公司' }));
  expect(await preview.findByRole('region', { name: '基本情况' })).toHaveTextContent('91330602MA288Q1A0F 已核实');
  row.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: '浙江越微传感科技有限公司' })).toBeInTheDocument();
});

test('an empty register says what belongs there and offers to enter one', async () => {
  openRegister([]);
  const user = await visit('/organisations');
  expect(await screen.findByText('主体库里还没有主体')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '登记第一家' }));
  expect(await screen.findByRole('dialog', { name: '登记主体' })).toBeInTheDocument();
});

test('who may not write sees the register without a way to enter one', async () => {
  openRegister([], session);
  await visit('/organisations');
  expect(await screen.findByText('主体库里还没有主体')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /登记主体|登记第一家/ })).not.toBeInTheDocument();
});

const candidate = {
  organisation_id: 'o1',
  name: '浙江越微传感科技有限公司',
  label: 'same',
  score: 0.92,
  reasons: ['名称去除后缀后一致'],
};

test('look-alikes stand beside the form, and one sentence enters the organisation all the same', async () => {
  const entered = anOrganisation({ id: 'o2', name: '越微传感（绍兴）有限公司' });
  const received = openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, writer);
    if (pathname.endsWith('/duplicate-check')) return json(200, { candidates: [candidate] });
    if (pathname.endsWith('/organisations/o2')) return json(200, entered, { ETag: '"1"' });
    if (request.method !== 'POST' || !pathname.endsWith('/organisations')) return undefined;
    return (body as { not_duplicate_of?: object }).not_duplicate_of
      ? json(201, entered, { ETag: '"1"' })
      : refusal(409, 'duplicate_suspected', '可能与已有记录相同', { candidates: [candidate] });
  });
  const user = await visit('/organisations?new=organisation');
  const drawer = within(await screen.findByRole('dialog', { name: '登记主体' }));
  await user.type(await drawer.findByLabelText('主体名称'), '越微传感（绍兴）有限公司');
  await user.click(drawer.getByRole('button', { name: '添加曾用名' }));
  await user.type(drawer.getByLabelText('曾用名 1'), '越微科技');
  expect(await drawer.findByText('名称去除后缀后一致')).toBeInTheDocument();
  expect(drawer.getByRole('link', { name: '浙江越微传感科技有限公司' })).toHaveAttribute('href', 'organisations/o1');
  await waitFor(() => expect(localStorage.getItem('dingyin.draft.organisation.u1')).toContain('越微科技'));

  await user.click(drawer.getByRole('button', { name: '登记' }));
  await user.type(await drawer.findByLabelText('不是同一主体的理由'), '子公司');
  await user.click(drawer.getByRole('button', { name: '写明理由并登记' }));
  expect(await screen.findByRole('heading', { level: 1, name: '越微传感（绍兴）有限公司' })).toBeInTheDocument();
  const sent = received.filter((request) => request.method === 'POST' && request.path === '/api/v1/organisations');
  expect(sent.at(-1)?.body).toEqual({
    name: '越微传感（绍兴）有限公司',
    kind: 'company',
    former_names: ['越微科技'],
    not_duplicate_of: { organisation_ids: ['o1'], reason: '子公司' },
  });
  expect(localStorage.getItem('dingyin.draft.organisation.u1')).toBeNull();
});

test('what the server says of a field stands beside it, and a code half typed does not hide the look-alikes', async () => {
  const unsound = (pointer: string) =>
    refusal(422, 'invalid', '有不合规的内容', { errors: [{ pointer, code: 'invalid_uscc', detail: '信用代码应为18位' }] });
  openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, writer);
    if (request.method !== 'POST') return undefined;
    if (!pathname.endsWith('/duplicate-check')) return unsound('/uscc');
    return (body as { uscc?: string }).uscc ? unsound('/uscc') : json(200, { candidates: [candidate] });
  });
  const user = await visit('/organisations?new=organisation');
  const drawer = within(await screen.findByRole('dialog', { name: '登记主体' }));
  await user.type(await drawer.findByLabelText('主体名称'), '越微传感');
  await user.type(drawer.getByLabelText('统一社会信用代码'), '9133');
  expect(await drawer.findByText('名称去除后缀后一致')).toBeInTheDocument();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(drawer.getByLabelText('统一社会信用代码')).toHaveAccessibleDescription('信用代码应为18位'));
});
