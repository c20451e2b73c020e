// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';

test('a correction sends what was changed under the version that was seen', async () => {
  const project = aProject({ actions: ['edit'] });
  const received = openOffice((request) => {
    if (!new URL(request.url).pathname.endsWith('/projects/x1')) return undefined;
    return json(200, request.method === 'PATCH' ? { ...project, version: 2, name: '传感器封测' } : project, { ETag: '"1"' });
  });
  const user = await visit('/projects/x1');
  await user.click(await screen.findByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '修改要点' }));
  const dialog = within(await screen.findByRole('dialog', { name: '修改要点' }));
  await user.clear(dialog.getByLabelText('项目名称'));
  await user.type(dialog.getByLabelText('项目名称'), '传感器封测');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '修改要点' })).not.toBeInTheDocument());
  const sent = received.find((request) => request.method === 'PATCH');
  expect(sent?.headers.get('If-Match')).toBe('"1"');
  expect(sent?.headers.get('Content-Type')).toBe('application/merge-patch+json');
  expect(sent?.body).toEqual({ name: '传感器封测' });
  expect(screen.getByText('项目名称：智能传感器封装测试项目 → 传感器封测')).toHaveAttribute('role', 'status');
  expect(screen.getByRole('button', { name: '撤销' })).toBeInTheDocument();
});

test('contacts are shown in full once a reason is given', async () => {
  const contacts = [{ name: '李明', phone: '138****0000' }];
  const project = aProject({ actions: ['reveal_contacts'], contacts });
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/reveal')) return json(200, { contacts: [{ name: '李明', phone: '13800000000' }] });
    return pathname.endsWith('/projects/x1') ? json(200, project, { ETag: '"1"' }) : undefined;
  });
  const user = await visit('/projects/x1');
  await user.click(await screen.findByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '查看联系方式' }));
  const dialog = within(await screen.findByRole('dialog', { name: '查看联系方式' }));
  await user.type(dialog.getByLabelText('查看理由'), '约定考察时间');
  await user.click(dialog.getByRole('button', { name: '查看' }));
  expect(await dialog.findByRole('link', { name: '13800000000' })).toHaveAttribute('href', 'tel:13800000000');
  const sent = received.find((request) => request.method === 'POST');
  expect(sent?.body).toEqual({ reason: '约定考察时间' });
});
