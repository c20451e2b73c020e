// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { News } from '@/api/types';
import { json, openOffice } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

const news: News = {
  id: 'n1',
  kind: 'saved_search',
  saved_search: { id: 's1', name: '越城传感器' },
  count: 3,
  hits: [{ type: 'demand', id: 'd1', title: '压力传感器宽温区快速标定方法' }],
  created_at: '2026-11-24T02:00:00Z',
};

/** An office in which someone was told one thing. */
function openTold() {
  let readAt: string | null = null;
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/notifications/read')) {
      readAt = '2026-11-24T03:00:00Z';
      return json(200, { read: 1 });
    }
    if (pathname.endsWith('/notifications')) {
      return json(200, { items: [{ ...news, read_at: readAt }], next_cursor: null, total: 1, unread: readAt ? 0 : 1 });
    }
    if (pathname.endsWith('/notification-settings')) {
      const mailed = request.method === 'PUT';
      return json(200, { sends_mail: true, email: mailed ? 'wang@sx.example.cn' : null, kinds: [{ kind: 'daily_work', name: '每日待办', occasion: '工作日早晨', mailed }] });
    }
    const question = { q: '压力传感器', type: ['demand'], library: ['technology'], district: ['330602'] };
    if (pathname.endsWith('/saved-searches/s1')) return json(200, { ...news.saved_search, version: 1, question, notify: 'page' });
    return undefined;
  });
}

test('what was told is counted at the bell, and opening it marks it as read and leads to its hits', async () => {
  const received = openTold();
  const user = await visit('/projects');
  await user.click(await screen.findByRole('button', { name: '通知，1 条未读' }));
  const drawer = within(await screen.findByRole('dialog', { name: '通知' }));
  expect(await drawer.findByText(/3 条新命中/)).toBeInTheDocument();
  expect(drawer.getByRole('link', { name: '压力传感器宽温区快速标定方法' })).toHaveAttribute('href', '/demands/d1');
  expect(drawer.getByText('还有 2 条')).toBeInTheDocument();
  await user.click(drawer.getByRole('button', { name: '越城传感器' }));
  expect(await screen.findByRole('combobox', { name: '搜索' })).toHaveValue('压力传感器');
  expect(await screen.findByRole('button', { name: '通知' })).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({ ids: ['n1'] });
});

test('all is marked as read with one click', async () => {
  const received = openTold();
  const user = await visit('/projects');
  await user.click(await screen.findByRole('button', { name: '通知，1 条未读' }));
  const drawer = within(await screen.findByRole('dialog', { name: '通知' }));
  await user.click(await drawer.findByRole('button', { name: '全部标为已读' }));
  await waitFor(() => expect(drawer.queryByText('未读')).toBeNull());
  expect(received.find((request) => request.method === 'POST')?.body).toEqual({});
});

test('what is told by mail is chosen beside the notices, and the address goes with it', async () => {
  const received = openTold();
  const user = await visit('/projects');
  await user.click(await screen.findByRole('button', { name: '通知，1 条未读' }));
  const drawer = within(await screen.findByRole('dialog', { name: '通知' }));
  await user.click(await drawer.findByRole('button', { name: '邮件提醒' }));
  const settings = within(await screen.findByRole('dialog', { name: '邮件提醒' }));
  await user.click(settings.getByRole('checkbox', { name: /每日待办/ }));
  await user.type(settings.getByLabelText('邮箱'), 'wang@sx.example.cn');
  await user.click(settings.getByRole('button', { name: '保存' }));
  expect(await drawer.findByText('已保存邮件提醒')).toBeInTheDocument();
  expect(received.find((request) => request.method === 'PUT')?.body).toEqual({ email: 'wang@sx.example.cn', mailed: ['daily_work'] });
});
