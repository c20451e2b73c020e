// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Import, ImportRow } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { choose, visit } from '@/app/testing/visit';

const clerk = { ...session, permissions: [...session.permissions, 'import'] };

const column = { table: 0, sheet: '汇总', header_row: 2, unit: null, samples: ['越微封测'], remembered: false, score: 1 };

function anImport(changes: Partial<Import> = {}): Import {
  return {
    id: 'i1',
    kind: 'leads',
    file_name: '柯桥区在谈项目.xlsx',
    state: 'ready',
    created_at: '2026-11-24T02:00:00Z',
    progress: { done: 3, of: 3 },
    counts: { ready: 1, problem: 1, duplicate: 1, ignored: 0 },
    notices: [],
    columns: [
      { ...column, at: 0, letter: 'A', header: '项目', field: 'name' },
      { ...column, at: 1, letter: 'B', header: '总投资额', field: null, score: 0.4 },
    ],
    fields: [
      { code: 'name', name: '项目名称', required: true },
      { code: 'total', name: '总投资', required: true },
      { code: 'district', name: '区县', required: true },
    ],
    ...changes,
  };
}

const values = { name: '直播供应链数字仓', investor: { name: '义乌货潮' }, district: '330602' };

function aRow(changes: Partial<ImportRow>): ImportRow {
  return {
    sheet: '汇总',
    row: 5,
    state: 'ready',
    role: 'record',
    given: [],
    values: values as unknown as ImportRow['values'],
    remarks: [],
    problems: [],
    candidates: [],
    ...changes,
  };
}

const problem = aRow({
  row: 6,
  state: 'problem',
  problems: [{ column: '总投资额', code: 'unreadable_amount', detail: '金额无法识别', given: '待定' }],
});
const duplicate = aRow({
  row: 7,
  state: 'duplicate',
  candidates: [{ project_id: 'x1', code: 'SX-2026-0042', label: 'same', score: 0.99, reasons: ['投资方名称一致'] }],
});

/** An office with one import whose rows are as given; `sent` answers what changes it. */
function office(file: () => Import, sent: (path: string, body: unknown) => Response | undefined) {
  return openOffice((request, body) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, clerk);
    if (pathname.endsWith('/rows')) {
      const items = [aRow({}), problem, duplicate].filter((row) => row.state === searchParams.get('state'));
      return json(200, { items, next_cursor: null, total: items.length });
    }
    if (request.method !== 'GET') return sent(pathname, body);
    return pathname.endsWith('/imports/i1') ? json(200, file()) : undefined;
  });
}

test('a chosen file is sent with what it holds, and its page opens', async () => {
  const sent: FormData[] = [];
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, clerk);
    return pathname.endsWith('/imports/i1') ? json(200, anImport()) : undefined;
  });
  const answer = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (!(input instanceof Request) || input.method !== 'POST') return answer(input, init);
    sent.push(await input.formData());
    return json(202, anImport({ state: 'reading' }));
  };
  const user = await visit('/imports');
  expect(await screen.findByText('还没有导入过')).toBeInTheDocument();
  await user.click(screen.getByText('需求'));
  await user.upload(screen.getByLabelText('选择文件'), new File(['x'], '需求.csv', { type: 'text/csv' }));
  expect(await screen.findByRole('heading', { name: '柯桥区在谈项目.xlsx' })).toBeInTheDocument();
  expect(sent[0]?.get('kind')).toBe('demands');
});

test('a column gets another meaning; what is required and missing is told', async () => {
  const received = office(anImport, () => json(200, anImport()));
  const user = await visit('/imports/i1');
  expect(await screen.findByText(/还没有对应的列：总投资、区县/)).toBeInTheDocument();
  await choose(user, screen.getByRole('combobox', { name: 'B 列 总投资额' }), '总投资');
  await waitFor(() => expect(received.some((request) => request.method === 'PATCH')).toBe(true));
  const patch = received.find((request) => request.method === 'PATCH');
  expect(patch?.body).toEqual({ columns: [{ table: 0, at: 1, field: 'total' }] });
  expect(patch?.headers.get('Content-Type')).toBe('application/merge-patch+json');
});

test('a wrong value is corrected where it stands, with the whole row', async () => {
  const mapped = anImport({ columns: [{ ...column, at: 1, letter: 'B', header: '总投资额', field: 'total' }] });
  const received = office(() => mapped, () => json(200, mapped));
  const user = await visit('/imports/i1?rows=problem');
  const row = await screen.findByRole('row', { name: /汇总!6/ });
  expect(within(row).getByText(/金额无法识别/)).toHaveTextContent('原为“待定”');
  await user.click(within(row).getByRole('button', { name: '修改 汇总!6 行' }));
  const form = within(await screen.findByRole('form', { name: '修改 汇总!6 行' }));
  expect(form.getByLabelText('总投资')).toHaveFocus();
  await user.type(form.getByLabelText('总投资'), '3200万');
  await user.click(form.getByRole('button', { name: '保存' }));
  const again = await screen.findByRole('button', { name: '修改 汇总!6 行' });
  expect(again).toHaveFocus();
  expect(received.find((request) => request.method === 'PATCH')?.body).toEqual({
    rows: [{ sheet: '汇总', row: 6, values: { ...values, total_investment_yuan: 32_000_000 } }],
  });
});

test('a duplicate shows what it resembles and goes in with a reason', async () => {
  const received = office(anImport, () => json(200, anImport()));
  const user = await visit('/imports/i1?rows=duplicate');
  expect(await screen.findByText('投资方名称一致')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'SX-2026-0042' })).toHaveAttribute('href', '/projects/x1');
  await user.click(screen.getByRole('button', { name: '仍要导入 汇总!7 行' }));
  const dialog = within(await screen.findByRole('dialog', { name: '仍要导入 汇总!7 行' }));
  await user.type(dialog.getByLabelText('不是同一项目的理由'), '另一条产线');
  await user.click(dialog.getByRole('button', { name: '仍要导入' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.find((request) => request.method === 'PATCH')?.body).toEqual({
    rows: [{ sheet: '汇总', row: 7, reason: '另一条产线' }],
  });
});

test('what is ready goes in, and the way to it stands there', async () => {
  let file = anImport();
  office(
    () => file,
    (path) => {
      if (!path.endsWith('/commit')) return undefined;
      file = anImport({ state: 'done' });
      return json(200, file);
    },
  );
  const user = await visit('/imports/i1');
  expect(await screen.findByRole('link', { name: '下载未导入的 2 行' })).toHaveAttribute('href', expect.stringMatching(/i1\/problems\.xlsx$/));
  await user.click(screen.getByRole('button', { name: '导入 1 行' }));
  expect(await screen.findByText(/已导入 1 行/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '查看项目列表' })).toHaveAttribute('href', '/projects');
  expect(screen.queryByRole('button', { name: '导入 1 行' })).not.toBeInTheDocument();
});

test('a file that is being read says how far it is', async () => {
  office(() => anImport({ state: 'reading', progress: { done: 20, of: 80 } }), () => undefined);
  await visit('/imports/i1');
  expect(await screen.findByRole('progressbar', { name: '正在读取文件' })).toHaveAttribute('value', '20');
  expect(screen.queryByRole('tab')).not.toBeInTheDocument();
});

test('a file that could not be read says why', async () => {
  office(() => anImport({ state: 'failed', failure: '没有找到表头' }), () => undefined);
  await visit('/imports/i1');
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到表头');
});
