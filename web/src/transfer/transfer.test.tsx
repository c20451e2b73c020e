// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Transfer } from '@/api/types';
import { json, openOffice, refusal } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';
import { transferBody } from './transferBody';

const transfer: Transfer = {
  id: 't1',
  from_district: '330602',
  to_district: '330603',
  from: '2026-11-24',
  until: '2031-11-24',
  share_basis_points: 3250,
  reason: '用地在柯桥',
  by: '王晓岚',
};

test.each([
  [{}, {}],
  [{ percent: 0, years: 1 }, { share_basis_points: 0, years: 1 }],
  [{ percent: 32.55, years: null }, { share_basis_points: 3255 }],
])('what is typed as %o is sent as %o', (typed, sent) => {
  const base = { to_district: '330603', reason: '用地在柯桥' };
  expect(transferBody({ ...base, ...typed })).toEqual({ ...base, ...sent });
});

test('a project goes to another district under the version one saw', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['transfer'] }), { ETag: '"1"' });
    if (!pathname.endsWith('/transfer')) return undefined;
    if (request.headers.get('If-Match') !== '"1"') return refusal(412, 'stale', '版本已变');
    return json(200, aProject({ version: 2, district: '330603', actions: [] }), { ETag: '"2"' });
  });
  const user = await visit('/projects/x1');
  await user.click(await screen.findByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '流转到其他区、县(市)' }));
  const dialog = within(await screen.findByRole('dialog', { name: '流转到其他区、县(市)' }));
  await choose(user, dialog.getByRole('combobox', { name: '流转到' }), '柯桥区');
  await user.type(dialog.getByLabelText('原区、县(市)保留的统计份额'), '32.5');
  await user.type(dialog.getByLabelText('理由'), '用地在柯桥');
  await user.click(dialog.getByRole('button', { name: '流转' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({
    to_district: '330603',
    reason: '用地在柯桥',
    share_basis_points: 3250,
  });
});

test('transfers stand with what was agreed and why; what may not be done is not offered', async () => {
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['edit'] }), { ETag: '"1"' });
    return pathname.endsWith('/transfers') ? json(200, { items: [transfer], next_cursor: null, total: 1 }) : undefined;
  });
  const user = await visit('/projects/x1?tab=statistics');
  expect(await screen.findByText('越城区 → 柯桥区，原区、县(市)保留 32.5%')).toBeInTheDocument();
  expect(screen.getByText('2026-11-24 至 2031-11-24')).toBeInTheDocument();
  expect(screen.getByText('用地在柯桥 · 王晓岚')).toBeInTheDocument();
  expect(screen.getByText('还没有计入统计')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '更多' }));
  expect(await screen.findByRole('menuitem', { name: '修改要点' })).toBeInTheDocument();
  expect(screen.queryByRole('menuitem', { name: '流转到其他区、县(市)' })).not.toBeInTheDocument();
});
