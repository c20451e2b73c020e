// @vitest-environment jsdom
import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openOffice, refusal } from './testing/office';
import { visit } from './testing/visit';

test('what was typed to sign in stays while the session is asked for again', async () => {
  const out = () => refusal(401, 'not_signed_in', '未登录');
  let answerAgain = (): void => undefined;
  const again = new Promise<Response>((answer) => (answerAgain = () => answer(out())));
  let asked = 0;
  openOffice((request) => {
    if (!request.url.endsWith('/session')) return undefined;
    asked += 1;
    return asked === 1 ? out() : again;
  });
  const user = await visit('/projects');
  await user.type(await screen.findByLabelText('账号'), 'clerk');
  await user.type(screen.getByLabelText('密码'), 'half a pass');
  act(() => focusManager.setFocused(false));
  act(() => focusManager.setFocused(true));
  await waitFor(() => expect(asked).toBe(2));
  expect(screen.getByLabelText('账号')).toHaveValue('clerk');
  await act(async () => answerAgain());
  expect(screen.getByLabelText('密码')).toHaveValue('half a pass');
});
