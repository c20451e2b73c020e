// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ThesaurusEntry } from '@/api/types';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

function anEntry(changes: Partial<ThesaurusEntry> = {}): ThesaurusEntry {
  return { id: 't1', term: '大花楼', relation: 'same', other: '提花龙头', added_at: '2026-11-20T02:00:00Z', ...changes };
}

/** An office in which an administrator sees these entries; what is sent is answered by `post`. */
function openThesaurus(entries: { current: ThesaurusEntry[] }, post: (path: string) => Response) {
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: ['reference_edit'] });
    if (!pathname.includes('/thesaurus')) return undefined;
    if (request.method === 'POST') return post(pathname);
    return json(200, { items: entries.current, next_cursor: null, total: entries.current.length });
  });
}

test('an administrator adds the first word', async () => {
  const entries: { current: ThesaurusEntry[] } = { current: [] };
  const received = openThesaurus(entries, () => {
    entries.current = [anEntry()];
    return json(201, entries.current[0]);
  });
  const user = await visit('/thesaurus');
  await user.click(await screen.findByRole('button', { name: '添加词条' }));
  const dialog = within(await screen.findByRole('dialog', { name: '添加词条' }));
  await user.type(dialog.getByLabelText('词'), '大花楼');
  await user.type(dialog.getByLabelText('对应的词'), '提花龙头');
  await user.click(dialog.getByRole('button', { name: '添加词条' }));
  expect(await screen.findByText('提花龙头')).toBeInTheDocument();
  const sent = received.find((request) => request.method === 'POST');
  expect(sent?.body).toEqual({ term: '大花楼', relation: 'same', other: '提花龙头' });
});

test('an entry is withdrawn with a reason, and a refusal is shown', async () => {
  const received = openThesaurus({ current: [anEntry()] }, () => refusal(404, 'not_found', '没有这条记录'));
  const user = await visit('/thesaurus');
  await user.click(await screen.findByRole('button', { name: '撤回 大花楼 与 提花龙头' }));
  const dialog = within(await screen.findByRole('dialog', { name: '撤回 大花楼 与 提花龙头' }));
  await user.type(dialog.getByLabelText('理由'), '另有所指');
  await user.click(dialog.getByRole('button', { name: '撤回' }));
  expect(await dialog.findByRole('alert')).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/thesaurus/t1/withdraw',
    body: { reason: '另有所指' },
  });
});
