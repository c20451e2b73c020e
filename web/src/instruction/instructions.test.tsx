// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Instruction } from '@/api/types';
import { anInstruction } from '@/app/testing/assigned';
import { json, openOffice, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const list = (items: object[]) => json(200, { items, next_cursor: null, total: items.length });

/** An office with one project; its instructions are what they were last set to. */
function officeOf(rows: { current: Instruction[] }, roles = ['leader']) {
  const permissions = [...session.permissions, 'problem_read', 'instruction_read'];
  return openOffice((request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions, user: { ...session.user, roles } });
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['issue_instruction'] }), { ETag: '"1"' });
    if (pathname.endsWith('/instructions/i1/events')) return json(201, rows.current[0]);
    if (pathname.endsWith('/instructions/i1')) return json(200, rows.current[0]);
    if (!pathname.endsWith('/instructions')) return undefined;
    if (request.method === 'POST') return json(201, anInstruction());
    return list(searchParams.get('overdue') === 'true' ? rows.current.filter((row) => row.overdue) : rows.current);
  });
}

test('a leader says a sentence, names who does it by when, and it stands in the list', async () => {
  const rows: { current: Instruction[] } = { current: [] };
  const received = officeOf(rows);
  const user = await visit('/projects/x1?tab=instructions');
  expect(await screen.findByText('没有批示')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '下达批示' }));
  const dialog = within(await screen.findByRole('dialog', { name: '对 SX-2026-0042 下达批示' }));
  expect(dialog.queryByRole('combobox', { name: '批示领导' })).not.toBeInTheDocument();
  await user.type(dialog.getByLabelText('批示内容'), '请本周办结');
  await choose(user, dialog.getByRole('combobox', { name: '承办单位' }), '市生态环境局');
  await user.type(dialog.getByLabelText('办结日期'), '2099-12-04');
  rows.current = [anInstruction()];
  await user.click(dialog.getByRole('button', { name: '下达批示' }));
  expect(await screen.findByRole('link', { name: '请本周办结' })).toHaveAttribute('href', '/instructions/i1');
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/projects/x1/instructions',
    body: { text: '请本周办结', kind: 'action', unit_ids: ['n3'], due_on: '2099-12-04', urgency: 'ordinary' },
  });
});

test('what only guides asks for nobody and no day; the office names the leader', async () => {
  officeOf({ current: [] }, ['clerk']);
  const user = await visit('/projects/x1?tab=instructions');
  await user.click(await screen.findByRole('button', { name: '下达批示' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText('办结日期')).toBeInTheDocument();
  await user.click(dialog.getByLabelText('指导性'));
  await waitFor(() => expect(dialog.queryByLabelText('办结日期')).not.toBeInTheDocument());
  expect(dialog.getByRole('combobox', { name: '批示领导' })).toBeInTheDocument();
});

test('an extension asks for a later day and a reason', async () => {
  const received = officeOf({ current: [anInstruction()] });
  const user = await visit('/instructions/i1');
  await user.click(await screen.findByRole('button', { name: '延期：请本周办结' }));
  const dialog = within(await screen.findByRole('dialog', { name: '延期' }));
  expect(dialog.getByLabelText('延至')).toHaveAttribute('min', '2026-11-30');
  await user.type(dialog.getByLabelText('延至'), '2026-12-10');
  await user.type(dialog.getByLabelText('延期理由'), '等专家');
  await user.click(dialog.getByRole('button', { name: '延期' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({ kind: 'extend', due_on: '2026-12-10', reason: '等专家' });
});

test('overdue instructions come first, and the place stays marked in the menu', async () => {
  const late = anInstruction({ id: 'i2', text: '已超期', overdue: true, due_on: '2026-11-01' });
  officeOf({ current: [anInstruction(), late] });
  await visit('/instructions');
  await screen.findByRole('link', { name: '已超期' });
  const rows = within(screen.getByRole('list', { name: '批示' })).getAllByRole('listitem');
  expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual(['已超期', '请本周办结']);
  const menu = within(screen.getByRole('navigation', { name: '主菜单' }));
  expect(menu.getByRole('link', { name: '交办' })).toHaveAttribute('aria-current', 'page');
});
