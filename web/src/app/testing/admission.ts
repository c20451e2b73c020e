import type { AdmissionForm, AdmissionReview, Assessment } from '@/api/types';

const answers = [
  { code: 'encouraged', name: '鼓励类', vetoes: false },
  { code: 'restricted', name: '限制类', vetoes: true },
];

/** A short form of the standards: one question, two figures, one quality. */
export const admissionForm: AdmissionForm = {
  controls: [{ code: 'industry_standard', name: '产业标准管控', questions: [{ code: 'catalogue', name: '产业目录类别', answers }] }],
  figures: [
    { code: 'land', name: '用地面积', unit: '亩', phase: 'construction' },
    { code: 'tax', name: '年税收', unit: '万元', phase: 'operation' },
  ],
  indicators: [{ code: 'tax_per_mu', name: '亩均税收', unit: '万元/亩', quality: 'output', figures: ['tax', 'land'] }],
  qualities: [{ code: 'output', name_zh: '产出效益好', name_en: 'Yield' }],
};

/** What falls short of a threshold, and of what the catalogue allows. */
export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  const restricted = { control: 'industry_standard', question: 'catalogue', question_name: '产业目录类别', answer: 'restricted', answer_name: '限制类' };
  return {
    standards_version: 3,
    figures: { land: '60', tax: '1500' },
    marks: { output: '70' },
    indicators: [
      { code: 'tax_per_mu', name: '亩均税收', unit: '万元/亩', value: '25.00', at_least: '30', force: 'binding', shortfall: '5.00', points: '83.33', source: '绍兴市准入标准（2018）' },
    ],
    qualities: [{ code: 'output', name: '产出效益好', weight: 100, points: '76.67' }],
    controls: [restricted],
    vetoes: [restricted],
    score: '76.67',
    verdict: 'rejected',
    ...changes,
  };
}

/** A review by the standards with one condition that is not met. */
export function aReview(changes: Partial<AdmissionReview> = {}): AdmissionReview {
  return {
    id: 'r1',
    on: '2026-11-20',
    verdict: 'conditional',
    found: 'rejected',
    reason: '专家组意见一致',
    reviewed_by: '王晓岚',
    indicators: {},
    assessment: anAssessment(),
    conditions: ['签订排污承诺'],
    condition_tasks: [{ id: 'c1', text: '签订排污承诺', due_on: '2026-12-20', person_id: 'p5', person_name: '周文斌', overdue: false }],
    panel: [
      { name: '钱工', field: '市环科院', present: true },
      { name: '吴总', present: false },
    ],
    overruling: { by: '陈志远', at: '2026-11-21T02:00:00Z', verdict: 'conditional', reason: '已列入技改目录' },
    ...changes,
  };
}
