// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { json, openOffice, reference, refusal } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { giveSize } from '@/app/testing/size';
import { visit } from '@/app/testing/visit';

beforeEach(giveSize);

const codes = /330602|electronics|screening/;

/** An office with one project, whose names of codes come when they are let. */
function openAwaiting() {
  let answer: (response: Response) => void = () => undefined;
  const names = new Promise<Response>((come) => (answer = come));
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/reference')) return names;
    if (pathname.endsWith('/api/v1/projects')) return json(200, { items: [aProject({ stage: 'screening' })], next_cursor: null, total: 1, total_investment_yuan: 0 });
    return undefined;
  });
  return { come: (response: Response) => act(async () => answer(response)) };
}

const row = () => screen.findByRole('row', { name: /智能传感器封装测试项目/ });

test('no code stands in for a name that is on its way, neither in the list nor in its filters', async () => {
  const { come } = openAwaiting();
  await visit('/projects?columns=industry&columns=district&columns=stage&district=330602&industry=electronics&stage=screening');
  await row();
  expect(document.body).not.toHaveTextContent(codes);
  await come(json(200, reference));
  expect(await within(await row()).findByText('越城区')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent(codes);
});

test('a code is better than nothing where its name does not come', async () => {
  const { come } = openAwaiting();
  await visit('/projects?columns=district');
  await row();
  await come(refusal(403, 'forbidden', '无权'));
  expect(await within(await row()).findByText('330602')).toBeInTheDocument();
});
