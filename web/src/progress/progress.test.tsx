// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';
import { latest, most, tellable } from './progress';
import { progressBody } from './progressBody';

const told = (month: string, kind: string, invested_yuan: number, year_yuan: number, total_yuan: number) => ({
  id: month + kind,
  month,
  kind,
  invested_yuan,
  year_yuan,
  total_yuan,
  by: '周文斌',
  at: '2026-11-03T02:00:00Z',
});
const months = [
  { month: '2026-09', planned: told('2026-09', 'planned', 50_000_000, 50_000_000, 50_000_000), reported: told('2026-09', 'reported', 42_000_000, 42_000_000, 42_000_000), counts: 'reported' },
  { month: '2026-10', planned: told('2026-10', 'planned', 60_000_000, 110_000_000, 110_000_000) },
];

test('who may verify only is offered that alone', () => {
  expect(tellable(['verify_progress'])).toEqual(['verified']);
  expect(tellable(['report_progress', 'verify_progress'])).toEqual(['planned', 'reported', 'verified']);
  expect(tellable(['edit'])).toEqual([]);
});

test('each kind has the sums of its own last month', () => {
  expect(latest(months, 'planned')?.total_yuan).toBe(110_000_000);
  expect(latest(months, 'reported')?.total_yuan).toBe(42_000_000);
  expect(latest(months, 'verified')).toBeUndefined();
  expect(most(months)).toBe(60_000_000);
});

test('a photo goes with what was verified alone', () => {
  const values = { month: '2026-10', amount: { number: '1200', unit: 'wan' as const }, attachment_id: 'a1', place: '皋埠', taken_at: '2026-11-02T09:30' };
  expect(progressBody({ ...values, kind: 'reported' })).toEqual({ kind: 'reported', month: '2026-10', works: undefined, invested_yuan: 12_000_000 });
  expect(progressBody({ ...values, kind: 'verified' })).toMatchObject({ attachment_id: 'a1', place: '皋埠', taken_at: '2026-11-02T01:30:00.000Z' });
});

test('the kinds stand beside each other, and a month is reported', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['report_progress'] }), { ETag: '"4"' });
    if (!pathname.endsWith('/progress')) return undefined;
    return request.method === 'POST' ? json(201, told('2026-10', 'reported', 58_000_000, 0, 0)) : json(200, { items: months, next_cursor: null, total: 2 });
  });
  const user = await visit('/projects/x1?tab=progress');
  const rows = within(await screen.findByRole('table', { name: '投资进度' })).getAllByRole('row');
  expect(rows[1]).toHaveTextContent(/^2026-106,000万元 周文斌/);
  expect(rows[2]).toHaveTextContent(/4,200万元 通报采用周文斌/);
  await user.click(screen.getByRole('button', { name: '填写进度' }));
  const dialog = within(await screen.findByRole('dialog', { name: '填写进度' }));
  expect(dialog.queryByRole('radio', { name: '现场核实' })).not.toBeInTheDocument();
  await user.clear(dialog.getByLabelText('月份'));
  await user.type(dialog.getByLabelText('月份'), '2026-10');
  await user.type(dialog.getByLabelText('当月完成投资'), '5800');
  await user.click(dialog.getByRole('button', { name: /保.?存/ }));
  await expect.poll(() => received.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'reported', month: '2026-10', invested_yuan: 58_000_000 });
});
