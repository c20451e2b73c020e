// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { admissionForm } from '@/app/testing/admission';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';
import { averageOf, tellable, yearBody } from './performance';

const told = { id: 'd1', at: '2026-03-01T02:00:00Z', by: '周文斌', kind: 'reported', phase: 'operation', year: 2025, figures: { tax: '1500' }, note: '年报数' };
const tax = { code: 'tax_per_mu', name: '亩均税收', unit: '万元/亩', promised: '40.00', at_least: '30', achieved: '25.00', shortfall: '15.00', short_by_percent: '37.50' };
const period = { phase: 'operation', year: 2025, kind: 'reported', mu_average: 'not_achieved', consequence: '暂停要素优惠', indicators: [tax] };

test('who may verify only is offered that alone, and a document goes with it', () => {
  expect(tellable(['verify_progress'])).toEqual(['verified']);
  const values = { phase: 'operation', year: '2025', figures: { tax: ' 1500 ', land: '' }, note: ' ', attachment_id: 'a1' } as const;
  expect(yearBody({ ...values, kind: 'reported' })).toEqual({ kind: 'reported', phase: 'operation', year: 2025, figures: { tax: '1500' }, note: undefined });
  expect(yearBody({ ...values, kind: 'verified' })).toMatchObject({ attachment_id: 'a1' });
});

test('what nobody knows yet is open', () => {
  expect(averageOf('achieved').light).toBe('good');
  expect(averageOf('').average).toBe('open');
});

test('a year stands against the promise and the standard, with what follows; another is entered', async () => {
  const received = openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/admission-form')) return json(200, admissionForm);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['report_progress'] }), { ETag: '"4"' });
    if (!pathname.endsWith('/performance')) return undefined;
    return request.method === 'POST' ? json(201, told) : json(200, { promised: { land: '60', tax: '2400' }, periods: [period], told: [told] });
  });
  const user = await visit('/projects/x1?tab=performance');
  const year = within(await screen.findByRole('region', { name: '2025 年 达产复核' }));
  expect(year.getAllByRole('row')[1]).toHaveTextContent('亩均税收（万元/亩）40.003025.00差 15.00（37.50%）');
  expect(year.getByText('亩均未达标')).toBeInTheDocument();
  expect(year.getByText('处理：暂停要素优惠')).toBeInTheDocument();
  expect(year.getByText('年报数')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '填报年度数据' }));
  const dialog = within(await screen.findByRole('dialog', { name: '填报年度数据' }));
  await user.type(await dialog.findByLabelText('年税收（万元）'), '1800');
  await user.click(dialog.getByRole('button', { name: /保.?存/ }));
  await expect.poll(() => received.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'reported', phase: 'operation', figures: { tax: '1800' } });
});
