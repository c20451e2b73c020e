// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Count } from '@/api/types';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';

function aCount(changes: Partial<Count> = {}): Count {
  return {
    project_id: 'x1',
    project_code: 'SX-2026-0042',
    project_name: '智能传感器封装测试项目',
    kind: 'signing',
    cause: 'first_signing',
    on: '2026-11-20',
    amount_yuan: 630_000_000,
    district: '330602',
    share_basis_points: 5000,
    reason: '首次签约',
    by: '王晓岚',
    ...changes,
  };
}

const correction = aCount({ kind: 'correction', cause: 'merged', amount_yuan: -20_000_000, share_basis_points: 10_000, reason: '合并项目，不重复计数' });

test('what counts stands with share, amount and reason, and more capital adds its increment', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    const signed = aProject({ stage: 'signed', actions: ['increase_capital'] });
    if (pathname.endsWith('/projects/x1')) return json(200, signed, { ETag: '"1"' });
    if (pathname.endsWith('/capital-increases')) return json(201, { ...signed, version: 2 }, { ETag: '"2"' });
    return pathname.endsWith('/counts') ? json(200, { items: [correction, aCount()], sum_yuan: 610_000_000, next_cursor: null, total: 2 }) : undefined;
  });
  const user = await visit('/projects/x1?tab=statistics');
  expect(await screen.findByText('合计计入 6.10亿元')).toBeInTheDocument();
  expect(await screen.findByRole('row', { name: '2026-11-20 签约 越城区 50% 6.30亿元 首次签约 王晓岚' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /更正 越城区 100% -2,000万元 合并项目，不重复计数/ })).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '增资' }));
  const dialog = within(await screen.findByRole('dialog', { name: '增资' }));
  expect(dialog.getByText(/现总投资 12.60亿元/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: '增资' }));
  expect(await dialog.findAllByText('请填写')).toHaveLength(2);
  await user.type(dialog.getByLabelText('增加金额'), '2.5');
  await user.type(dialog.getByLabelText('理由'), '二线扩产');
  await user.click(dialog.getByRole('button', { name: '增资' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = received.find((request) => request.method === 'POST');
  expect(sent?.body).toMatchObject({ amount_yuan: 250_000_000, reason: '二线扩产' });
  expect(sent?.headers.get('If-Match')).toBe('"1"');
});
