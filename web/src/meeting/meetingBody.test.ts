import { expect, test } from 'vitest';
import { meetingBody } from './meetingBody';

test('each decision goes along with whoever was named', () => {
  expect(
    meetingBody({
      on: '2026-11-24',
      topic: ' 用电接入 ',
      participants: ' ',
      decisions: [{ text: '提交时间表 ', unit_id: 'n1', due_on: '2026-12-01' }, { text: '核对负荷', person_id: 'p1', due_on: '2026-12-02' }],
    }),
  ).toEqual({
    on: '2026-11-24',
    topic: '用电接入',
    decisions: [
      { text: '提交时间表', unit_id: 'n1', due_on: '2026-12-01' },
      { text: '核对负荷', person_id: 'p1', due_on: '2026-12-02' },
    ],
  });
});

test('a meeting may decide nothing', () => {
  expect(meetingBody({ on: '2026-11-24', topic: '通报进展' })).toEqual({ on: '2026-11-24', topic: '通报进展', decisions: [] });
});
