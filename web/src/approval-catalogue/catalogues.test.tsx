// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { CatalogueItem } from '@/api/types';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';
import { changeOf, faultsOf } from './draft';
import { partsOf } from './expression';
import { graphOf } from './graph';
import { inForce } from './inForce';
import { itemBody, itemValues } from './itemBody';

function anItem(code: string, predecessors = '', changes: Partial<CatalogueItem> = {}): CatalogueItem {
  return { code, name_zh: `事项${code}`, name_en: `Item ${code}`, stage: 1, kind: 'approval', predecessors, condition: '', statutory_days: 20, statutory_kind: 'working', promised_days: 7, counts: true, stops: [], bundle: null, document: null, unit: null, ...changes };
}

const items = [anItem('A01'), anItem('A05', 'A01'), anItem('B02', 'A05;A07|A08|na'), anItem('A07', 'A01'), anItem('A08')];

beforeEach(() => localStorage.clear());

/** An office with one version of the catalogue, in which a draft is answered so. */
function openCatalogue(answer: () => Response) {
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: ['reference_edit'] });
    if (request.method === 'POST' && pathname.includes('/approval-catalogues')) return answer();
    return pathname.endsWith('/approval-catalogues') ? json(200, { items: [{ version: 1, in_force_from: '2018-01-01', approvals: items }] }) : undefined;
  });
}

test('what an item waits for is read part by part', () => {
  expect(partsOf('A05;A07|!A08|na')).toEqual([
    { alternatives: [{ code: 'A05', isNot: false }], mayBeNone: false },
    { alternatives: [{ code: 'A07', isNot: false }, { code: 'A08', isNot: true }], mayBeNone: true },
  ]);
  expect(partsOf(' ')).toEqual([]);
});

test('an item stands behind the last of what it waits for, and one of several ways is optional', () => {
  const { nodes, edges, columns } = graphOf(items);
  const columnOf = (code: string) => nodes.find(({ item }) => item.code === code)?.column;
  expect(['A01', 'A08', 'A05', 'B02'].map(columnOf)).toEqual([0, 0, 1, 2]);
  expect(columns).toBe(3);
  expect(edges.filter(({ isOptional }) => isOptional).map(({ from }) => from.item.code)).toEqual(['A07', 'A08']);
});

test('a circle is drawn all the same', () => {
  const { nodes, edges } = graphOf([anItem('A01', 'A05'), anItem('A05', 'A01')]);
  expect(nodes).toHaveLength(2);
  expect(edges).toHaveLength(2);
});

test('a version is in force until the next one is', () => {
  const versions = [{ version: 1, in_force_from: '2018-01-01' }, { version: 2, in_force_from: '2026-01-01' }, { version: 3, in_force_from: '2027-01-01' }];
  expect(inForce(versions, '2026-11-24').map(({ version, state, until }) => [version, state, until])).toEqual([[3, 'coming', undefined], [2, 'now', '2026-12-31'], [1, 'past', '2025-12-31']]);
});

test('an item comes out of the form as it went in, and what is empty it does not have', () => {
  const item = anItem('A05', 'A01');
  expect(itemBody(itemValues(item))).toEqual(item);
  expect(changeOf(itemBody({ ...itemValues(item), document: ' ' }), items)).toBeNull();
  expect(changeOf({ ...item, promised_days: 5 }, items)).toBe('changed');
  expect(changeOf(anItem('Z09'), items)).toBe('added');
});

test('what is no refusal names no item', () => {
  expect(faultsOf(null, items).size).toBe(0);
});

test('a new version is tried out, and shows what it would do', async () => {
  const received = openCatalogue(() => json(200, { added: [], removed: ['A08'], changed: ['A05'], running_channels: 9, with_other_items: 2, planned_shorter: 3, planned_longer: 0 }));
  const user = await visit('/approval-catalogues/next');
  await user.click(await screen.findByRole('button', { name: '修改 A05' }));
  const dialog = within(await screen.findByRole('dialog', { name: '修改 A05' }));
  await user.clear(dialog.getByLabelText('承诺期限（工作日）'));
  await user.type(dialog.getByLabelText('承诺期限（工作日）'), '5');
  await user.click(dialog.getByRole('button', { name: /确.?定/ }));
  expect(await screen.findByText('已修改')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '删除 A08' }));
  await user.click(screen.getByRole('button', { name: '试算影响' }));
  expect(await screen.findByText(/运行中的绿色通道 9 条/)).toBeInTheDocument();
  expect(screen.getByText('3 条通道')).toBeInTheDocument();
  const sent = received.find(({ path }) => path.endsWith('/preview'))?.body;
  expect(sent).toMatchObject({ approvals: [{ code: 'A01' }, { code: 'A05', promised_days: 5 }, { code: 'B02' }, { code: 'A07' }] });
});

test('what the server refuses stands at the items that it names', async () => {
  openCatalogue(() => refusal(422, 'cyclic_predecessors', '前置事项互相等待', { detail: '互相等待：A01 → A05 → A01' }));
  const user = await visit('/approval-catalogues/next');
  await user.click(await screen.findByRole('button', { name: '试算影响' }));
  const refused = within(await screen.findByRole('row', { name: /^A05 .+未通过/ }));
  expect(refused.getByText('互相等待：A01 → A05 → A01')).toBeInTheDocument();
  expect(screen.queryByRole('row', { name: /^A07 .+未通过/ })).not.toBeInTheDocument();
});
