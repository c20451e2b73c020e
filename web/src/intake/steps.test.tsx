// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Intake, IntakeStep, Project } from '@/api/types';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

const aStep = (kind: string, changes: Partial<IntakeStep> = {}): IntakeStep => ({
  kind,
  due_on: '2026-11-26',
  state: 'waiting',
  light: 'green',
  ...changes,
});
const overdue = { state: 'overdue', light: 'red', escalated_to: 'unit_head' };
const done = { state: 'done', light: 'green', done_on: '2026-11-25', by: '陈志远' };
const fresh = [aStep('answer', overdue), aStep('judge'), aStep('tell_referrer'), aStep('report')];

/** An office with one lead, whose steps are what they were last set to. */
function officeOf(intake: { current: Intake }, changes: Partial<Project> = {}) {
  const project = aProject({ actions: ['handle_lead'], ...changes });
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1/intake')) return json(request.method === 'POST' ? 201 : 200, intake.current);
    return pathname.endsWith('/projects/x1') ? json(200, project, { ETag: '"1"' }) : undefined;
  });
}

test('each step says how it stands, by when and who was told; a person is named for the answer', async () => {
  const intake: { current: Intake } = { current: { steps: fresh } };
  const received = officeOf(intake);
  const user = await visit('/projects/x1');
  const answer = within(await screen.findByRole('listitem', { name: '专人响应' }));
  expect(answer.getByText(/超期/)).toHaveTextContent('■ 超期');
  expect(answer.getByText('2026-11-26 到期')).toBeInTheDocument();
  expect(answer.getByText('已报单位负责人')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem', { name: /研判|反馈推荐人|进展报告/ })).toHaveLength(3);
  expect(screen.queryByRole('button', { name: /^(研判|反馈推荐人|报告进展)$/ })).not.toBeInTheDocument();

  await user.click(answer.getByRole('button', { name: '确定响应人' }));
  const dialog = within(await screen.findByRole('dialog', { name: '确定 SX-2026-0042 的响应人' }));
  await choose(user, dialog.getByRole('combobox', { name: '响应人' }), '陈志远 · 市政府 · 副市长');
  intake.current = { steps: [aStep('answer', done), ...fresh.slice(1)] };
  await user.click(dialog.getByRole('button', { name: '确定响应人' }));
  expect(await screen.findByText('陈志远 负责响应，2026-11-25')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.find((request) => request.method === 'POST')?.body).toMatchObject({ kind: 'answer', answered_by: 'p2' });
});

test('a lead is judged on seven aspects with a verdict and a reason', async () => {
  const intake: { current: Intake } = { current: { steps: [aStep('answer', done), ...fresh.slice(1)] } };
  const received = officeOf(intake);
  const user = await visit('/projects/x1');
  await user.click(await screen.findByRole('button', { name: '研判' }));
  const dialog = within(await screen.findByRole('dialog', { name: '研判 SX-2026-0042' }));
  for (const aspect of dialog.getAllByLabelText('有利')) await user.click(aspect);
  await user.type(dialog.getByLabelText('能耗的说明'), '低于行业');
  await user.click(dialog.getByLabelText('跟进'));
  await user.type(dialog.getByLabelText('理由'), '链上缺口');
  intake.current = {
    steps: [aStep('judge', done)],
    judgement: {
      aspects: [{ aspect: 'energy', opinion: 'favourable', remark: '低于行业' }],
      verdict: 'follow',
      reason: '链上缺口',
      by: '王晓岚',
      on: '2026-11-25',
    },
  };
  await user.click(dialog.getByRole('button', { name: '研判' }));
  expect(await screen.findByRole('region', { name: '线索研判' })).toHaveTextContent('跟进 链上缺口能耗有利 低于行业王晓岚 2026-11-25');
  const sent = received.find((request) => request.method === 'POST')?.body as { aspects: object[] };
  expect(sent).toMatchObject({ kind: 'judge', verdict: 'follow', reason: '链上缺口' });
  expect(sent.aspects).toHaveLength(7);
  expect(sent.aspects[5]).toEqual({ aspect: 'energy', opinion: 'favourable', remark: '低于行业' });
});

test('progress is reported with what was done, and the last report stays in sight', async () => {
  const intake: { current: Intake } = { current: { steps: [aStep('report', done), aStep('report', { due_on: '2026-12-09' })] } };
  const received = officeOf(intake);
  const user = await visit('/projects/x1');
  const report = within(await screen.findByRole('listitem', { name: '进展报告' }));
  expect(report.getByText('上次 陈志远 2026-11-25 报告')).toBeInTheDocument();
  expect(report.getByText('2026-12-09 到期')).toBeInTheDocument();
  await user.click(report.getByRole('button', { name: '报告进展' }));
  const dialog = within(await screen.findByRole('dialog', { name: '报告 SX-2026-0042 的进展' }));
  await user.click(dialog.getByRole('button', { name: '报告进展' }));
  expect(await dialog.findByText('请填写')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('进展'), '已约企业考察');
  await user.click(dialog.getByRole('button', { name: '报告进展' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.filter((request) => request.method === 'POST').map((request) => request.body)).toMatchObject([
    { kind: 'report', note: '已约企业考察' },
  ]);
});

test('who may not handle the lead sees the steps without buttons', async () => {
  officeOf({ current: { steps: fresh } }, { actions: [] });
  await visit('/projects/x1');
  expect(await screen.findByRole('listitem', { name: '专人响应' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '确定响应人' })).not.toBeInTheDocument();
});

test('a project that is negotiated owes no steps', async () => {
  officeOf({ current: { steps: [aStep('answer', done)] } }, { stage: 'negotiation' });
  await visit('/projects/x1');
  expect(await screen.findByRole('heading', { name: '智能传感器封装测试项目' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: '线索时限' })).not.toBeInTheDocument();
});
