// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { startLanguage } from '@/app/language/language';
import { makeQueryClient } from '@/app/queryClient';
import { json, openOffice } from '@/app/testing/office';
import { QuestionBox } from './parts/QuestionBox';

/** An office whose suggestions come when they are let go. */
function openSlowLibrary() {
  const waiting: (() => void)[] = [];
  openOffice((request) => {
    const text = `${new URL(request.url).searchParams.get('q')}器`;
    return new Promise((done) => {
      waiting.push(() => done(json(200, { items: [{ type: 'term', text, id: null }] })));
    });
  });
  return waiting;
}

test('suggestions that come after the question was asked stay away until it is changed', async () => {
  const waiting = openSlowLibrary();
  startLanguage();
  const queries = makeQueryClient();
  const onAsk = vi.fn();
  render(
    <QueryClientProvider client={queries}>
      <QuestionBox q="" onAsk={onAsk} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const box = screen.getByRole('combobox', { name: '搜索' });
  const suggest = async (count: number) => {
    await waitFor(() => expect(waiting).toHaveLength(count));
    act(() => waiting.splice(0).forEach((answer) => answer()));
    await waitFor(() => expect(queries.isFetching()).toBe(0));
  };

  await user.type(box, '减速{Enter}');
  expect(onAsk).toHaveBeenCalledWith('减速');
  await suggest(2);
  expect(box).toHaveAttribute('aria-expanded', 'false');

  await user.type(box, '机');
  await suggest(1);
  await waitFor(() => expect(box).toHaveAttribute('aria-expanded', 'true'));
});
