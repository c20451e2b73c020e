// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';

function aHandover(actions: string[]) {
  return {
    tenure_id: 't1',
    office: 'leader',
    office_name: '负责领导',
    person_id: 'p2',
    person_name: '陈志远',
    former_id: 'p3',
    former_name: '孟丽华',
    since: '2026-11-24',
    due_on: '2026-11-27',
    overdue: false,
    acceptance: null,
    actions,
  };
}

test('whoever takes an office over sees what is open and takes it on', async () => {
  const waiting = { current: ['accept'] };
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject(), { ETag: '"1"' });
    if (pathname.endsWith('/open-items')) {
      const link = '/problems/q1';
      const item = { kind: 'problem_to_handle', kind_name: '待办问题', title: '总量不足', due_on: '2026-11-20', overdue: true, link };
      return json(200, { items: [item], next_cursor: null, total: 1 });
    }
    if (pathname.endsWith('/handovers/accept')) {
      waiting.current = [];
      return json(201, { items: [aHandover([])], next_cursor: null, total: 1 });
    }
    if (!pathname.endsWith('/handovers')) return undefined;
    return json(200, { items: [aHandover(waiting.current)], next_cursor: null, total: 1 });
  });
  const user = await visit('/projects/x1');
  expect(await screen.findByText(/负责领导由孟丽华移交给您/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '接手确认' }));
  const dialog = within(await screen.findByRole('dialog', { name: '接手负责领导' }));
  expect(await dialog.findByText(/总量不足/)).toBeInTheDocument();
  expect(dialog.getByText('2026-11-20 到期')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('说明（可不填）'), '已当面交接');
  await user.click(dialog.getByRole('button', { name: '接手确认' }));
  await waitFor(() => expect(screen.queryByText(/移交给您/)).toBeNull());
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({ note: '已当面交接' });
});
