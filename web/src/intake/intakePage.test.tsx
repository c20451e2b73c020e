// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { UnitFigures, WaitingStep } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

function waits(kind: string, changes: Partial<WaitingStep> = {}): WaitingStep {
  return {
    project_id: 'x1',
    code: 'SX-2026-0042',
    name: '智能传感器封装测试项目',
    investor_name: '浙江越微传感科技有限公司',
    district: '330602',
    industry: 'electronics',
    stage: 'lead',
    unit_id: 'n1',
    unit_name: '市招商投资促进中心',
    kind,
    due_on: '2026-11-24',
    state: 'overdue',
    light: 'red',
    ...changes,
  };
}

const figures: UnitFigures = {
  unit_id: 'n1',
  unit_name: '市招商投资促进中心',
  logged: 12,
  answered_in_time: 8,
  answered_late: 2,
  unanswered: 1,
  ended_unanswered: 1,
  median_working_days: 1.5,
  answered_in_time_rate: { numerator: 8, denominator: 11 },
  judged_in_time_rate: { numerator: 6, denominator: 9 },
  told_in_time_rate: { numerator: 0, denominator: 0 },
};

const list = (items: object[], total = items.length) => json(200, { items, next_cursor: null, total });

/** An office in which one answer is overdue and its judgement waits; it notes which addresses were asked. */
function openIntake(rows: { current: WaitingStep[] }, permissions = [...session.permissions, 'lead_handle']) {
  const asked: string[] = [];
  const received = openOffice((request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    asked.push(pathname + search);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/projects/x1/intake')) return json(201, { steps: [] });
    if (pathname.endsWith('/intake/figures')) return list([figures]);
    if (!pathname.endsWith('/intake')) return undefined;
    const state = searchParams.get('state') ?? 'open';
    return list(state === 'open' ? rows.current : rows.current.filter((row) => row.state === state));
  });
  return { asked, received };
}

test('what waits stands with its lead, and the open step is done in place', async () => {
  const waiting = { state: 'waiting', light: 'green', due_on: '2026-12-01' };
  const rows = { current: [waits('report', { escalated_to: 'promotion_centre' }), waits('tell_referrer', waiting)] };
  const { received } = openIntake(rows);
  const user = await visit('/intake');
  expect(await screen.findByText('进展报告')).toBeInTheDocument();
  const lines = within(await screen.findByRole('list', { name: '全部待办' })).getAllByRole('listitem');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toHaveTextContent('■ 超期进展报告2026-11-24 到期');
  expect(lines[0]).toHaveTextContent('已报招商中心');
  expect(within(lines[0] as HTMLElement).getByRole('link')).toHaveAttribute('href', '/projects/x1');
  expect(await screen.findByRole('tab', { name: '逾期 1' })).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: '全部待办 2' })).toHaveAttribute('aria-selected', 'true');

  await user.click(screen.getByRole('button', { name: '报告 SX-2026-0042 的进展' }));
  const dialog = within(await screen.findByRole('dialog', { name: '报告 SX-2026-0042 的进展' }));
  await user.type(dialog.getByLabelText('进展'), '已约考察');
  rows.current = rows.current.slice(1);
  await user.click(dialog.getByRole('button', { name: '报告进展' }));
  expect(await screen.findByRole('tab', { name: '逾期 0' })).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/projects/x1/intake',
    body: { kind: 'report', note: '已约考察' },
  });
});

test('a step waits for the one it follows', async () => {
  openIntake({ current: [waits('answer'), waits('judge')] });
  await visit('/intake?state=overdue');
  expect(await screen.findByRole('button', { name: '确定 SX-2026-0042 的响应人' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '研判 SX-2026-0042' })).not.toBeInTheDocument();
});

test('rates stand with numerator and denominator, for the days that the address says', async () => {
  const { asked } = openIntake({ current: [] }, session.permissions);
  await visit('/intake?from=2026-10-01&to=2026-12-31');
  const row = await screen.findByRole('row', { name: /市招商投资促进中心/ });
  expect(row).toHaveTextContent('1.5 个工作日72.7%（8/11）66.7%（6/9）—');
  expect(screen.getByLabelText('登记日期从')).toHaveValue('2026-10-01');
  expect(screen.getByText('没有待办的线索')).toBeInTheDocument();
  await waitFor(() => expect(asked.some((address) => /figures\?.*from=2026-10-01&to=2026-12-31/.test(address))).toBe(true));
});
