// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { admissionForm } from '@/app/testing/admission';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';
import { draftOf, standardsBody } from './standardsDraft';

const threshold = { indicator: 'tax_per_mu', at_least: '30', force: 'binding', source: '绍兴市准入标准（2018）', industry: null, sub_industry: null, district: null, total_from: null };
const standards = { version: 3, in_force_from: '2023-01-01', note: '重大项目', passed_from: 80, conditional_from: 60, weights: { output: 100 }, thresholds: [threshold] };

beforeEach(() => localStorage.clear());

function openStandards(permissions: string[], answer: () => Response = () => json(201, standards)) {
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/admission-form')) return json(200, admissionForm);
    if (!pathname.endsWith('/admission-standards')) return undefined;
    return request.method === 'POST' ? answer() : json(200, { items: [standards], next_cursor: null, total: 1 });
  });
}

test('a version goes on from the last one, with numbers again where they were typed as texts', () => {
  expect(standardsBody({ ...draftOf(standards), in_force_from: '2027-01-01', note: '提高', passed_from: '85' })).toEqual({ in_force_from: '2027-01-01', note: '提高', passed_from: 85, conditional_from: 60, weights: { output: 100 }, thresholds: [threshold] });
});

test('the standards say how much of what is asked of which projects; who may not enter any is offered none', async () => {
  openStandards(['project_read']);
  await visit('/admission-standards');
  const indicator = await screen.findByRole('rowheader', { name: '亩均税收' });
  expect(indicator.closest('tr')).toHaveTextContent('亩均税收30 万元/亩全部项目约束性绍兴市准入标准（2018）');
  expect(screen.getByText('80 分以上')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '编制新版本' })).not.toBeInTheDocument();
});

test('what is refused stands at its threshold and its field', async () => {
  const errors = [
    { pointer: '/thresholds/0/at_least', code: 'out_of_range', detail: '须大于零' },
    { pointer: '/weights', code: 'out_of_range', detail: '权重之和须为一百' },
  ];
  const received = openStandards(['reference_edit'], () => refusal(422, 'validation_failed', '内容有误', { errors }));
  const user = await visit('/admission-standards/next');
  await user.type(await screen.findByLabelText('生效日期'), '2027-01-01');
  await user.type(screen.getByLabelText('修订说明'), '提高亩均税收');
  await user.click(screen.getByRole('button', { name: '发布新版本' }));
  expect(await within(await screen.findByRole('row', { name: /^亩均税收 .*未通过/ })).findByText('须大于零')).toBeInTheDocument();
  await expect.poll(() => screen.getByLabelText('产出效益好权重（%）').getAttribute('aria-invalid')).toBe('true');
  expect(received.find(({ method }) => method === 'POST')?.body).toMatchObject({ in_force_from: '2027-01-01', thresholds: [{ at_least: '30' }] });
});
