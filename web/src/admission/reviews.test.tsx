// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { admissionForm, anAssessment, aReview } from '@/app/testing/admission';
import { json, openOffice, refusal, session } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { choose, visit } from '@/app/testing/visit';
import { linesOf, readComparison } from './comparison';
import { applicationOf, reviewBody } from './reviewBody';

const page = { next_cursor: null, total: 1 };

/** An office in which the project has these reviews, and the reader may do these things. */
function openReviews(reviews: object[], permissions: string[], answer: (request: Request) => Response | undefined = () => undefined) {
  return openOffice((request) => {
    const { pathname } = new URL(request.url);
    const own = answer(request);
    if (own) return own;
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: [...session.permissions, ...permissions] });
    if (pathname.endsWith('/admission-form')) return json(200, admissionForm);
    if (pathname.endsWith('/projects/x1')) return json(200, aProject({ actions: ['review_admission'] }), { ETag: '"4"' });
    if (request.method === 'GET' && pathname.endsWith('/admission')) return json(200, { ...page, items: reviews });
    return undefined;
  });
}

test('what is left empty is not said, and a noted verdict brings no figures', () => {
  const values = { on: '2026-11-20', reason: '一致', figures: { tax: ' 1500 ', land: '' }, controls: { catalogue: 'encouraged' }, panel: [{ name: '钱工', field: ' ' }, { person_id: 'p2', present: false }], conditions: [{ text: ' 签承诺 ' }] };
  expect(applicationOf({ way: 'standards', ...values })).toEqual({ figures: { tax: '1500' }, marks: {}, controls: { catalogue: 'encouraged' } });
  expect(reviewBody({ way: 'standards', ...values })).toMatchObject({
    panel: [{ name: '钱工', present: true }, { person_id: 'p2', present: false }],
    conditions: [{ text: '签承诺' }],
    application: { figures: { tax: '1500' } },
  });
  expect(reviewBody({ way: 'noted', verdict: 'passed', on: '2026-11-20', reason: '一致', figures: values.figures })).toEqual({ on: '2026-11-20', reason: '一致', verdict: 'passed' });
});

test('a review shows its figures with what falls short, what vetoes, and who overruled it why', async () => {
  openReviews([aReview()], []);
  await visit('/projects/x1?tab=admission');
  const row = within(await screen.findByRole('table', { name: '指标对标' })).getAllByRole('row')[1];
  expect(row).toHaveTextContent('亩均税收（万元/亩）25.0030差 5.0083.33约束性');
  expect(screen.getByText('76.67 分')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: '否决项' })).getByText('产业目录类别：限制类')).toBeInTheDocument();
  const note = within(screen.getByRole('note', { name: '结论已被改变' }));
  expect(note.getByText(/^陈志远 将结论由/)).toBeInTheDocument();
  expect(note.getByText('理由：已列入技改目录')).toBeInTheDocument();
  expect(screen.getByText('应到 2 人，实到 1 人')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '改变结论' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^记为已落实/ })).not.toBeInTheDocument();
});

test('whoever may notes a condition as met, under the version that was seen', async () => {
  const received = openReviews([aReview()], ['admission_condition_meet'], ({ url, method }) =>
    method === 'POST' && url.endsWith('/met') ? json(200, aProject(), { ETag: '"5"' }) : undefined,
  );
  const user = await visit('/projects/x1?tab=admission');
  await user.click(await screen.findByRole('button', { name: '记为已落实：签订排污承诺' }));
  const dialog = within(await screen.findByRole('dialog', { name: '记为已落实' }));
  await user.type(dialog.getByLabelText('怎样落实的'), '承诺书已签');
  await user.click(dialog.getByRole('button', { name: /确.?认/ }));
  await expect.poll(() => received.find(({ path }) => path.endsWith('/conditions/c1/met'))?.body).toMatchObject({ note: '承诺书已签' });
  expect(received.find(({ path }) => path.endsWith('/met'))?.headers.get('If-Match')).toBe('"4"');
});

test('figures are tried out before they are sent, and what the standards need stands at its field', async () => {
  let lacks = true;
  const received = openReviews([], [], ({ url, method }) => {
    if (method !== 'POST') return undefined;
    const errors = [{ pointer: '/figures/land', code: 'required', detail: '必填' }];
    if (url.endsWith('/assess')) return lacks ? refusal(422, 'validation_failed', '内容有误', { errors }) : json(200, anAssessment());
    return url.endsWith('/admission') ? json(201, { review: aReview(), project: aProject() }, { ETag: '"5"' }) : undefined;
  });
  const user = await visit('/projects/x1?tab=admission');
  await user.click(await screen.findByRole('button', { name: '准入评审' }));
  const drawer = within(await screen.findByRole('dialog', { name: '准入评审 SX-2026-0042' }));
  await user.click(await drawer.findByRole('radio', { name: '限制类（否决）' }));
  await user.type(drawer.getByLabelText('年税收（万元）'), '1500');
  await user.click(drawer.getByRole('button', { name: '试算' }));
  expect(await drawer.findByText('内容有误')).toBeInTheDocument();
  await waitFor(() => expect(drawer.getByLabelText('用地面积（亩）')).toHaveAccessibleDescription('必填'));
  lacks = false;
  await user.type(drawer.getByLabelText('用地面积（亩）'), '60');
  await user.click(drawer.getByRole('button', { name: '试算' }));
  expect(await drawer.findByText('76.67 分')).toBeInTheDocument();
  await user.type(drawer.getByLabelText('年税收（万元）'), '0');
  expect(drawer.queryByText('76.67 分')).not.toBeInTheDocument();
  await choose(user, drawer.getByLabelText('成员 1'), '陈志远 · 市政府 · 副市长');
  await user.type(drawer.getByLabelText('评审意见'), '专家组意见一致');
  await user.click(drawer.getByRole('button', { name: '提交评审' }));
  await expect.poll(() => received.find(({ path, method }) => method === 'POST' && path.endsWith('/admission'))?.body).toMatchObject({
    investor_present: true,
    panel: [{ person_id: 'p2', present: true }, { present: true }, { present: true }],
    application: { figures: { land: '60', tax: '15000' }, controls: { catalogue: 'restricted' } },
  });
});

test('projects stand side by side by what any of them was measured by', () => {
  const project = (id: string, assessment?: ReturnType<typeof anAssessment>) => ({ project_id: id, code: id, name: id, stage: 'lead', district: '330602', total_investment_yuan: 1, assessment });
  const rows = [project('a'), project('b', anAssessment())];
  const [line] = linesOf(rows, (assessment) => assessment.indicators, (row) => row.shortfall);
  expect(line?.name).toBe('亩均税收');
  expect(rows.map((row) => line?.read(row))).toEqual([undefined, '5.00']);
  expect(readComparison({ project: ['a', 'a', 'b'], element: '' })).toEqual({ project: ['a', 'b'] });
});
