// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

test('who is not signed in meets the sign-in page, and then what was asked for', async () => {
  let signedIn = false;
  openOffice((request, body) => {
    if (!request.url.endsWith('/session')) return undefined;
    if (request.method === 'POST') {
      signedIn = (body as { password: string }).password === 'right';
      return signedIn ? json(200, session) : refusal(401, 'invalid_credentials', '账号或密码不对');
    }
    return signedIn ? undefined : refusal(401, 'not_signed_in', '未登录');
  });
  const user = await visit('/projects');
  await user.type(await screen.findByLabelText('账号'), 'clerk');
  await user.type(screen.getByLabelText('密码'), 'wrong');
  await user.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText('账号或密码不对')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '请求号 request-1' })).toBeInTheDocument();

  await user.clear(screen.getByLabelText('密码'));
  await user.type(screen.getByLabelText('密码'), 'right');
  await user.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByRole('heading', { name: '项目' })).toBeInTheDocument();
  expect(await screen.findByText('还没有项目')).toBeInTheDocument();
});
