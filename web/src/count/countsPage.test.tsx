// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice } from '@/app/testing/office';
import { choose, visit } from '@/app/testing/visit';
import { today } from '@/ui/date';
import { readCountSearch, yearsUntil } from './countSearch';

const signing = {
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
};

function openStatistics(items: object[]) {
  const asked: URL[] = [];
  openOffice((request) => {
    const url = new URL(request.url);
    if (!url.pathname.endsWith('/api/v1/counts')) return undefined;
    asked.push(url);
    return json(200, { items, sum_yuan: 630_000_000, next_cursor: null, total: items.length });
  });
  return asked;
}

test('every entry of the city stands with its project, under the filters of the address', async () => {
  const asked = openStatistics([signing]);
  const user = await visit('/counts?year=1999&district=330602');
  expect(await screen.findByText('共 1 条 · 合计计入 6.30亿元')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '智能传感器封装测试项目' })).toHaveAttribute('href', '/projects/x1');
  expect(await screen.findByRole('row', { name: /SX-2026-0042 2026-11-20 签约 越城区 50% 6.30亿元 首次签约 王晓岚/ })).toBeInTheDocument();
  expect(asked.at(-1)?.search).toBe('?year=1999&district=330602');

  await choose(user, await screen.findByRole('combobox', { name: '产业' }), '电子信息');
  await waitFor(() => expect(asked.at(-1)?.searchParams.getAll('industry')).toEqual(['electronics']));
  await user.keyboard('{Escape}');
  await choose(user, await screen.findByRole('combobox', { name: '年份' }), `${today().slice(0, 4)} 年`);
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('year')).toBe(today().slice(0, 4)));
});

test('filters that leave nothing are cleared with one click', async () => {
  const asked = openStatistics([]);
  const user = await visit('/counts?year=2019');
  expect(await screen.findByText('没有符合条件的计入')).toBeInTheDocument();
  await user.click(screen.getAllByRole('button', { name: '清除筛选' })[0] as HTMLElement);
  expect(await screen.findByText('还没有计入统计')).toBeInTheDocument();
  expect(asked.at(-1)?.search).toBe('');
});

test.each([[{ year: 'soon' }], [{ year: '26' }], [{ district: '' }]])('%j says nothing', (given) => {
  expect(readCountSearch(given)).toEqual({});
});

test('the year of the address can be chosen however long ago it is', () => {
  expect(yearsUntil('2026-11-24', undefined)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017]);
  expect(yearsUntil('2026-11-24', 1999).at(-1)).toBe(1999);
});
