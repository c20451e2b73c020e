// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Match } from '@/api/types';
import { aDemand } from '@/app/testing/demand';
import { json, openOffice } from '@/app/testing/office';
import { anOrganisation } from '@/app/testing/organisation';
import { visit } from '@/app/testing/visit';

function aMatch(changes: Partial<Match> = {}): Match {
  return {
    type: 'organisation',
    id: 'o1',
    title: '绍兴封装研究院',
    score: 0.724,
    reasons: ['科技成果', '都涉及银烧结'],
    offer: { id: 'f1', title: '低空洞银烧结工艺' },
    feedback: null,
    ...changes,
  };
}

function openMatches(matches: Match[], demand = aDemand()) {
  return openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/demands/d1')) return json(200, demand, { ETag: '"3"' });
    if (pathname.endsWith('/organisations/o1')) return json(200, anOrganisation(), { ETag: '"1"' });
    if (pathname.endsWith('/matches')) return json(200, { items: matches });
    return pathname.endsWith('/feedback') ? json(201, { ...(body as object), given_at: '2026-11-24T02:00:00Z' }) : undefined;
  });
}

test('a match stands with its score, offer and reasons, and is found useful with one click', async () => {
  const received = openMatches([aMatch(), aMatch({ type: 'project', id: 'x1', title: '封装产线项目', score: 0.3, offer: null })]);
  const user = await visit('/demands/d1');
  const list = within(await screen.findByRole('list', { name: '匹配' }));
  expect(list.getByText('匹配 72')).toBeInTheDocument();
  expect(list.getByText('供给：低空洞银烧结工艺')).toBeInTheDocument();
  expect(list.getByRole('link', { name: '封装产线项目' })).toHaveAttribute('href', '/projects/x1');
  await user.click(list.getByRole('button', { name: '有用：绍兴封装研究院' }));
  await waitFor(() => expect(list.getByRole('button', { name: '有用：绍兴封装研究院' })).toHaveAttribute('aria-pressed', 'true'));
  expect(list.getByRole('button', { name: '有用：封装产线项目' })).toHaveAttribute('aria-pressed', 'false');
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/demands/d1/matches/feedback',
    body: { type: 'organisation', id: 'o1', verdict: 'useful' },
  });
});

test('why one does not fit may be said', async () => {
  const received = openMatches([aMatch({ feedback: 'useful' })]);
  const user = await visit('/demands/d1');
  await user.click(await screen.findByRole('button', { name: '不合适：绍兴封装研究院' }));
  const dialog = within(await screen.findByRole('dialog', { name: '不合适：绍兴封装研究院' }));
  await user.type(dialog.getByLabelText('理由'), '产能不够');
  await user.click(dialog.getByRole('button', { name: '不合适' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: '不合适：绍兴封装研究院' })).toHaveAttribute('aria-pressed', 'true');
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({
    type: 'organisation',
    id: 'o1',
    verdict: 'not',
    reason: '产能不够',
  });
});

test('a docking opens from a match with the other side filled in', async () => {
  openMatches([aMatch({ type: 'demand', id: 'd2', title: '寻找银烧结客户' })]);
  const user = await visit('/demands/d1');
  await user.click(await screen.findByRole('button', { name: '与 寻找银烧结客户 安排对接' }));
  const dialog = within(await screen.findByRole('dialog', { name: '安排对接' }));
  expect(dialog.getByRole('radio', { name: '对方的需求' })).toBeChecked();
  expect(dialog.getByText('寻找银烧结客户')).toBeInTheDocument();
});

test('nothing is arranged for a draft', async () => {
  openMatches([aMatch()], aDemand({ status: 'draft' }));
  await visit('/demands/d1');
  expect(await screen.findByRole('button', { name: '有用：绍兴封装研究院' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /安排对接/ })).not.toBeInTheDocument();
});

test('on the page of an organisation what is said is said of that organisation', async () => {
  const received = openMatches([aMatch({ type: 'demand', id: 'd2', title: '银烧结攻关' })]);
  const user = await visit('/organisations/o1');
  const list = within(await screen.findByRole('list', { name: '可对接的需求' }));
  await user.click(list.getByRole('button', { name: '有用：银烧结攻关' }));
  await waitFor(() => expect(list.getByRole('button', { name: '有用：银烧结攻关' })).toHaveAttribute('aria-pressed', 'true'));
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/demands/d2/matches/feedback',
    body: { type: 'organisation', id: 'o1', verdict: 'useful' },
  });
});
