// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aChannel, anItem } from '@/app/testing/channel';
import { json, openOffice, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

const eia = anItem('A08', {
  name: '环境影响评价报告表',
  state: 'accepted',
  light: 'red',
  used_days: 9,
  remaining_days: -2,
  due_on: '2026-11-26',
  actual: { submitted_on: '2026-11-10', accepted_on: '2026-11-13' },
  allowed: ['request_correction', 'finish'],
});

test('a handler finds what waits for the own unit, and finishes it from there', async () => {
  const rows = { current: [{ kind: 'approval_to_handle', kind_name: '待办审批事项', item_id: eia.id, title: eia.name, project_id: 'x1', project_name: '传感器项目', due_on: '2026-11-26', overdue: true, link: '/projects/x1/green-channel' }] };
  const permissions = ['project_read', 'approval_handle'];
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, user: { ...session.user, unit_id: 'n9' }, permissions });
    if (pathname.endsWith('/work')) return json(200, { items: rows.current, counts: rows.current.length > 0 ? { approval_to_handle: 1 } : {} });
    if (!pathname.includes('/green-channel')) return undefined;
    if (request.method === 'POST') {
      rows.current = [];
      return json(201, aChannel([{ ...eia, state: 'done', allowed: [] }]), { ETag: '"5"' });
    }
    return json(200, aChannel([eia]), { ETag: '"4"' });
  });
  const user = await visit('/approvals');
  const line = within(await screen.findByRole('list', { name: '待我处理' })).getByRole('listitem');
  expect(line).toHaveTextContent(/^■ 超期 \d+ 天2026-11-26 到期环境影响评价报告表待审批传感器项目处理$/);
  expect(within(line).queryByRole('link')).not.toBeInTheDocument();
  await user.click(within(line).getByRole('button', { name: '处理 环境影响评价报告表（传感器项目）' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'A08 环境影响评价报告表' }));
  expect(drawer.queryByRole('button', { name: '不办理' })).not.toBeInTheDocument();
  await user.click(drawer.getByRole('button', { name: /办.?结/ }));
  const dialog = within(await screen.findByRole('dialog', { name: '办结：环境影响评价报告表' }));
  await user.type(dialog.getByLabelText('文号或文件名'), '绍环审 12 号');
  await user.click(dialog.getByRole('button', { name: /办.?结/ }));
  await waitFor(() => expect(screen.getByRole('tab', { name: '待我处理 0' })).toBeInTheDocument());
  expect(received.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'finish', document: '绍环审 12 号' });
});

test('rates of units stand with both numbers, for the days that the address says', async () => {
  const asked: string[] = [];
  openOffice((request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
    if (pathname.endsWith('/work')) return json(200, { items: [], counts: {} });
    if (pathname.endsWith('/units') && pathname.includes('green-channel')) {
      const record = { unit_id: 'n9', unit_name: '市环保局', finished: 4, on_time: 3, days: 21, promised_days: 28, stops: 2, at_first_go: 2, in_hand: 1, overdue: 1 };
      return json(200, { from: '2026-01-01', to: '2026-11-30', items: [record] });
    }
    if (pathname.endsWith('/calibration')) return json(200, { come: 8, within_p10: 1, within_p50: 4, within_p90: 7 });
    return undefined;
  });
  await visit('/approvals?tab=units&from=2026-10-01');
  expect(await screen.findByRole('row', { name: /市环保局/ })).toHaveTextContent('475.0%（3/4）50.0%（2/4）21 / 28211');
  expect(await screen.findByRole('row', { name: /90%/ })).toHaveTextContent('87.5%（7/8）');
  expect(asked.some((address) => address.endsWith('/green-channel/units?from=2026-10-01'))).toBe(true);
});

test('where nothing waits, the page says what belongs there', async () => {
  openOffice((request) => (request.url.endsWith('/work') ? json(200, { items: [], counts: {} }) : undefined));
  await visit('/approvals');
  expect(await screen.findByText('没有待处理的审批事项')).toBeInTheDocument();
});
