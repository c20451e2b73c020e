// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SavedSearch } from '@/api/types';
import { json, openOffice } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';
import { toQuestion } from './searchState';

function aSavedSearch(changes: Partial<SavedSearch> = {}): SavedSearch {
  const question = toQuestion({ in: 'technology', q: '压力传感器', district: ['330602'] });
  return { id: 's1', version: 1, name: '越城传感器', question, notify: 'page', created_at: '2026-11-24T02:00:00Z', ...changes };
}

/** An office in which someone keeps these questions. */
function openLibrary(kept: { current: SavedSearch[] }) {
  return openOffice((request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/search/suggest')) {
      const items = searchParams.get('q') ? [{ type: 'term', text: '减速器', id: null }] : [{ type: 'recent', text: '翘曲控制', id: null }];
      return json(200, { items });
    }
    if (!pathname.includes('/saved-searches')) return undefined;
    if (request.method === 'DELETE') {
      kept.current = [];
      return new Response(null, { status: 204 });
    }
    if (request.method === 'POST') {
      kept.current = [aSavedSearch()];
      return json(201, aSavedSearch({ webhook_url: 'https://oa.example/hook', webhook_secret: 'key-1' }));
    }
    if (pathname.endsWith('/s1')) return json(200, aSavedSearch(), { ETag: '"1"' });
    return json(200, { items: kept.current, next_cursor: null, total: kept.current.length });
  });
}

test('a question is kept with its filters, and the key of its webhook is shown once', async () => {
  const received = openLibrary({ current: [] });
  const user = await visit('/library?in=technology&q=压力传感器&district=330602');
  await user.click(await screen.findByRole('button', { name: '保存检索' }));
  const dialog = within(await screen.findByRole('dialog', { name: '保存检索' }));
  expect(dialog.getByLabelText('检索名称')).toHaveValue('压力传感器');
  await user.type(dialog.getByLabelText('Webhook 地址'), 'https://oa.example/hook');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  expect(await screen.findByRole('textbox', { name: 'Webhook 签名密钥' })).toHaveValue('key-1');
  expect(received.find((request) => request.method === 'POST')?.body).toMatchObject({
    name: '压力传感器',
    notify: 'page',
    webhook_url: 'https://oa.example/hook',
    question: { q: '压力传感器', type: ['demand'], library: ['technology'], district: ['330602'] },
  });
  await user.click(screen.getByRole('button', { name: '已保存密钥' }));
  expect(await screen.findByRole('link', { name: '越城传感器' })).toBeInTheDocument();
});

test('a kept question is a link to its hits, is told of no more under its version, and goes after asking', async () => {
  const received = openLibrary({ current: [aSavedSearch()] });
  const user = await visit('/library');
  const list = within(await screen.findByRole('list', { name: '我的检索' }));
  const link = await list.findByRole('link', { name: '越城传感器' });
  expect(link).toHaveAttribute('href', `/library?in=technology&q=${encodeURIComponent('压力传感器')}&district=330602`);

  await user.click(list.getByRole('button', { name: '越城传感器 的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '修改名称与提醒' }));
  const dialog = within(await screen.findByRole('dialog', { name: '修改“越城传感器”' }));
  await user.click(dialog.getByRole('switch', { name: '新命中页面提醒' }));
  await user.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(received.some((request) => request.method === 'PATCH')).toBe(true));
  const patch = received.find((request) => request.method === 'PATCH');
  expect(patch?.body).toEqual({ name: '越城传感器', notify: 'nowhere', webhook_url: null });
  expect(patch?.headers.get('If-Match')).toBe('"1"');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '修改“越城传感器”' })).toBeNull());

  await user.click(list.getByRole('button', { name: '越城传感器 的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '删除' }));
  const asking = within(await screen.findByRole('dialog', { name: '删除“越城传感器”' }));
  await user.click(asking.getByRole('button', { name: '删除' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: '越城传感器' })).toBeNull());
});

test('the box for everything offers what was asked last, and a term that is chosen is searched for', async () => {
  openLibrary({ current: [] });
  const user = await visit('/projects');
  await screen.findByRole('button', { name: /登记线索/ });
  await user.keyboard('{Control>}k{/Control}');
  const box = within(await screen.findByRole('dialog', { name: '全局搜索' }));
  expect(await box.findByRole('option', { name: '翘曲控制 搜过' })).toBeInTheDocument();
  await user.type(box.getByRole('combobox'), '减速');
  await user.click(await box.findByRole('option', { name: '减速器 词' }));
  expect(await screen.findByRole('combobox', { name: '搜索' })).toHaveValue('减速器');
});
