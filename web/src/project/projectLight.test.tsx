// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';

const light = {
  light: 'red',
  reasons: [
    { light: 'red', cause: 'behind_plan', text: '全年计划完成 8.3%（现场核实），时间进度 83.3%', answers: { person_id: 'p2', name: '陈志远' } },
    { light: 'yellow', cause: 'no_contact', text: '已 45 天未联系投资方', answers: null },
  ],
};

test('the page of a project says why its light is not green and who answers for that', async () => {
  openOffice((request) => (new URL(request.url).pathname.endsWith('/projects/x1') ? json(200, { ...aProject(), light }, { ETag: '"1"' }) : undefined));
  await visit('/projects/x1');
  expect(await screen.findByText('全年计划完成 8.3%（现场核实），时间进度 83.3%（陈志远）；已 45 天未联系投资方')).toBeInTheDocument();
  expect(screen.getByText(/红灯/)).toBeInTheDocument();
});

test('what is not pursued has no light', async () => {
  openOffice((request) => (new URL(request.url).pathname.endsWith('/projects/x1') ? json(200, { ...aProject(), light: null }, { ETag: '"1"' }) : undefined));
  await visit('/projects/x1');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText(/绿灯|黄灯|红灯/)).not.toBeInTheDocument();
});
