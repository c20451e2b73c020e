// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice, refusal } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';

test('a record that changed meanwhile shows both versions, keeps what was typed, and goes on', async () => {
  let current = aProject();
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    const tag = `"${current.version}"`;
    if (pathname.endsWith('/projects/x1')) return json(200, current, { ETag: tag });
    if (!pathname.endsWith('/leader')) return undefined;
    if (request.headers.get('If-Match') !== tag) return refusal(412, 'stale', '版本已变');
    return json(200, { ...current, version: 3 }, { ETag: '"3"' });
  });
  const user = await visit('/projects/x1');
  await user.click(await screen.findByRole('button', { name: '任命负责领导' }));
  const dialog = within(await screen.findByRole('dialog', { name: '任命负责领导' }));
  await choose(user, dialog.getByRole('combobox', { name: '负责领导' }), '陈志远 · 市政府 · 副市长');
  await user.type(dialog.getByLabelText('理由'), '分管工业');

  current = aProject({ version: 2, name: '智能传感器封装测试项目(二期)' });
  await user.click(dialog.getByRole('button', { name: '任命' }));
  const row = await dialog.findByRole('row', { name: /项目名称/ });
  expect(within(row).getByText('智能传感器封装测试项目')).toBeInTheDocument();
  expect(within(row).getByText('智能传感器封装测试项目(二期)')).toBeInTheDocument();
  expect(dialog.getByLabelText('理由')).toHaveValue('分管工业');

  await user.click(dialog.getByRole('button', { name: '按现在的版本继续' }));
  await user.click(dialog.getByRole('button', { name: '任命' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '任命负责领导' })).not.toBeInTheDocument());
  const sent = received.filter((request) => request.method === 'PUT');
  expect(sent.map((request) => request.headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  expect(sent[0]?.headers.get('Accept-Language')).toBe('zh-CN');
  expect(sent[0]?.body).toMatchObject({ person_id: 'p2', reason: '分管工业' });
});
