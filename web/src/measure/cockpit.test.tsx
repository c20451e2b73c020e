// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

const year = { year: 2026, until: '2026-11-30' };
const measures = {
  ...year,
  items: [
    { ...year, code: 'red', name: '红灯项目', unit: 'projects', counted_so: '推进中项目里亮红灯的个数 ÷ 推进中项目个数', value: 25, numerator: 1, denominator: 4, parts: [{ code: '330602', value: 50, numerator: 1, denominator: 2 }], records: '/measures/red/records?year=2026' },
    { ...year, code: 'signed_investment', name: '本年签约投资额', unit: 'yuan', counted_so: '本年计入统计的金额之和', value: 150_000_000, numerator: 150_000_000, denominator: null, parts: [], records: '/measures/signed_investment/records?year=2026' },
  ],
  funnel: [
    { stage: 'lead', reached: 8, median_days: 10 },
    { stage: 'screening', reached: 4, median_days: null },
  ],
};
const record = {
  id: 'x1', code: 'SX-2026-0042', version: 1, name: '封测', investor: { name: '某公司', uscc_verified: false }, industry: 'electronics', district: '330602',
  total_investment_yuan: 150_000_000, stage: 'lead', stage_since: '2026-03-01', status: 'active', reported_on: '2026-03-01', updated_at: '2026-11-24T02:00:00Z',
  light: { light: 'red', reasons: [{ light: 'red', cause: 'no_contact', text: '已 61 天未联系投资方', answers: { person_id: 'p5', name: '周文斌' } }] },
};

test('every figure says how it is counted and leads to its records', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/measures/red/records')) return json(200, { items: [record], next_cursor: null, total: 1 });
    if (pathname.endsWith('/measures/red')) return json(200, measures.items[0]);
    return pathname.endsWith('/measures') ? json(200, measures) : undefined;
  });
  const user = await visit('/cockpit');
  expect(await screen.findByRole('link', { name: '红灯项目 25.0%（1/4）' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '本年签约投资额 1.50亿元' })).toBeInTheDocument();
  expect(screen.getByText('推进中项目里亮红灯的个数 ÷ 推进中项目个数')).toBeInTheDocument();
  const funnel = within(screen.getByRole('table', { name: '本年线索走到哪一步' }));
  expect(await funnel.findByRole('row', { name: /研判/ })).toHaveTextContent('研判450.0%（4/8）');
  await user.click(await screen.findByRole('link', { name: '红灯项目，越城区：1' }));
  expect(await screen.findByRole('heading', { name: '红灯项目 · 越城区' })).toBeInTheDocument();
  expect(await screen.findByText('已 61 天未联系投资方（周文斌）')).toBeInTheDocument();
  expect(received.some((request) => request.path.endsWith('/measures/red/records'))).toBe(true);
});

test('a measure stands on the map of districts, and a district opens its records', async () => {
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    return pathname.endsWith('/measures') ? json(200, measures) : undefined;
  });
  await visit('/cockpit');
  const map = within(await screen.findByRole('group', { name: '红灯项目，按区、县（市）' }));
  expect(await map.findByRole('link', { name: '越城区，50.0%（1/2）' })).toHaveAttribute('href', '/cockpit/red?district=330602');
  expect(map.getByRole('link', { name: '柯桥区，0' })).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: '地图上的指标' })).toBeInTheDocument();
  expect(within(screen.getByRole('table', { name: '红灯项目，按区、县（市）' })).getByRole('row', { name: /越城区/ })).toHaveTextContent('50.0%（1/2）');
});
