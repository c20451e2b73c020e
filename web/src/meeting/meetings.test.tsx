// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Meeting, MeetingTask } from '@/api/types';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';

const decision: MeetingTask = {
  id: 'm1',
  version: 1,
  meeting_id: 'c1',
  project_id: 'x1',
  project_code: 'SX-2026-0042',
  project_name: '封测',
  project_open: true,
  text: '提交接入时间表',
  unit_id: 'n3',
  unit_name: '市生态环境局',
  due_on: '2026-11-20',
  state: 'open',
  overdue: true,
  actions: ['done'],
};
const meeting: Meeting = {
  id: 'c1',
  project_id: 'x1',
  on: '2026-11-10',
  topic: '用电接入',
  participants: '市发改委',
  recorded_by: '王晓岚',
  decisions: [decision],
  created_at: '2026-11-10T02:00:00Z',
};

test('what a meeting decided is marked as done by whom the server lets', async () => {
  let state = decision;
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject(), { ETag: '"1"' });
    if (pathname.endsWith('/meetings')) return json(200, { items: [{ ...meeting, decisions: [state] }], next_cursor: null, total: 1 });
    if (pathname.endsWith('/events')) {
      state = { ...decision, state: 'done', done_on: '2026-11-30', overdue: false, note: '已提交', actions: ['reopen'] };
      return json(201, state);
    }
    return undefined;
  });
  const user = await visit('/projects/x1?tab=instructions');
  const row = within(await screen.findByRole('list', { name: '用电接入的议定事项' })).getByRole('listitem');
  expect(row).toHaveTextContent(/■ 超期 \d+ 天2026-11-20 到期提交接入时间表市生态环境局/);
  expect(screen.queryByRole('button', { name: '记录会议' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: '完成：提交接入时间表' }));
  const dialog = within(await screen.findByRole('dialog', { name: '议定事项已完成' }));
  await user.type(dialog.getByLabelText('完成情况（可不填）'), '已提交');
  await user.click(dialog.getByRole('button', { name: '完成' }));
  expect(await screen.findByText('✓ 2026-11-30 完成')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: '重新打开：提交接入时间表' })).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({ kind: 'done', note: '已提交' });
});
