// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Dispute, Lapse } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';
import { today } from '@/ui/date';

function aLapse(changes: Partial<Lapse> = {}): Lapse {
  return {
    project_id: 'x1',
    code: 'SX-2026-0042',
    name: '智能传感器封装测试项目',
    investor_name: '浙江越微传感科技有限公司',
    district: '330602',
    industry: 'electronics',
    stage: 'lead',
    unit_id: 'n9',
    unit_name: '柯桥区招商投资促进中心',
    protected_until: today(),
    state: 'protected',
    ...changes,
  };
}

const dispute: Dispute = {
  id: 's1',
  project_id: 'x1',
  project_code: 'SX-2026-0042',
  holder_unit_id: 'n1',
  holder_unit_name: '市招商投资促进中心',
  claimant_unit_id: 'n9',
  claimant_unit_name: '柯桥区招商投资促进中心',
  claimed_by: '沈某',
  claimed_on: '2026-11-20',
  grounds: '十月已到企业考察',
};

const list = (items: object[]) => json(200, { items, next_cursor: null, total: items.length });

test('what ends today says so, and another unit contests it from the list', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/disputes')) return json(201, dispute);
    return pathname.endsWith('/first-reports') ? list([aLapse()]) : undefined;
  });
  const user = await visit('/first-reports');
  expect(await screen.findByText('今天到期')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '对 SX-2026-0042 提出争议' }));
  const dialog = within(await screen.findByRole('dialog', { name: '对 SX-2026-0042 提出争议' }));
  await user.type(dialog.getByLabelText('我方理由'), '我方先接触');
  await user.click(dialog.getByRole('button', { name: '提出争议' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = received.find((request) => request.method === 'POST');
  expect(sent).toMatchObject({ path: '/api/v1/projects/x1/disputes', body: { grounds: '我方先接触' } });
});

test('a free lead of another district keeps its name to itself until it is taken over', async () => {
  const free = aLapse({ name: null, investor_name: null, state: 'lapsed', protected_until: '2026-09-26' });
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/first-report')) {
      return json(200, { project_id: 'x1', code: free.code, district: '330602', protected_until: '2027-02-22' });
    }
    if (pathname.endsWith('/projects/x1')) return json(200, aProject(), { ETag: '"2"' });
    return pathname.endsWith('/first-reports') ? list([free]) : undefined;
  });
  const user = await visit('/first-reports?tab=free');
  expect(await screen.findByText('他区线索（名称不公开）')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '接手 SX-2026-0042' }));
  const dialog = within(await screen.findByRole('dialog', { name: '接手 SX-2026-0042' }));
  await user.type(dialog.getByLabelText('理由'), '原单位未再联系');
  await user.click(dialog.getByRole('button', { name: '接手' }));
  expect(await screen.findByRole('heading', { name: '智能传感器封装测试项目' })).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({ reason: '原单位未再联系' });
});

test('both sides stand beside each other; the holder answers, and only who decides decides', async () => {
  let answer: string | null = null;
  const received = openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/s1/answer')) {
      answer = (body as { grounds: string }).grounds;
      return json(200, { ...dispute, answer });
    }
    return pathname.endsWith('/disputes') ? list([{ ...dispute, answer, answered_by: answer && '王晓岚' }]) : undefined;
  });
  const user = await visit('/first-reports?tab=disputes');
  const claimant = await screen.findByRole('group', { name: '提出方理由' });
  expect(claimant).toHaveTextContent('十月已到企业考察');
  expect(screen.getByRole('group', { name: '持有方理由' })).toHaveTextContent('尚未答复');
  expect(screen.queryByRole('button', { name: '裁定' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: '答复' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^答复/ }));
  await user.type(dialog.getByLabelText('我方理由'), '九月首报，有记录');
  await user.click(dialog.getByRole('button', { name: '答复' }));
  expect(await screen.findByText('九月首报，有记录')).toBeInTheDocument();
  expect(received.filter((request) => request.method === 'POST')).toHaveLength(1);
});

test('the centre decides with a reason', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: [...session.permissions, 'duplicate_decide'] });
    if (pathname.endsWith('/decision')) return json(200, { ...dispute, decision: 'claimant' });
    return pathname.endsWith('/disputes') ? list([dispute]) : undefined;
  });
  const user = await visit('/first-reports?tab=disputes');
  await user.click(await screen.findByRole('button', { name: '裁定' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^裁定/ }));
  await user.click(dialog.getByRole('radio', { name: /^改判/ }));
  await user.type(dialog.getByLabelText('理由'), '持有方未联系');
  await user.click(dialog.getByRole('button', { name: '裁定' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(received.find((request) => request.path.endsWith('/decision'))?.body).toEqual({ decision: 'claimant', reason: '持有方未联系' });
});

test('the project says who holds the first report, until when and why', async () => {
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    return pathname.endsWith('/projects/x1') ? json(200, aProject(), { ETag: '"1"' }) : undefined;
  });
  await visit('/projects/x1');
  const section = await screen.findByRole('region', { name: '首报首谈' });
  expect(section).toHaveTextContent('市招商投资促进中心');
  expect(section).toHaveTextContent('保护至 2027-02-22 首报 2026-11-24 起 90 天');
});

test('the page of a contested project says who contests it', async () => {
  openOffice((request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject());
    return pathname.endsWith('/disputes') && searchParams.get('project_id') === 'x1' ? list([dispute]) : undefined;
  });
  await visit('/projects/x1');
  expect(await screen.findByRole('link', { name: '柯桥区招商投资促进中心 2026-11-20 提出争议，待裁定' })).toBeInTheDocument();
});
