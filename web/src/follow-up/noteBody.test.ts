import { expect, test } from 'vitest';
import { noteBody } from './noteBody';

const base = { on: '2026-11-24', kind: 'visit', summary: ' 看了厂房 ' };

test('a next step goes along only when it is whole', () => {
  expect(noteBody(base)).toEqual({ on: '2026-11-24', kind: 'visit', summary: '看了厂房' });
  expect(noteBody({ ...base, next_step: { text: '签意向书' } })).not.toHaveProperty('next_step');
  const next = { text: '签意向书', due_on: '2026-12-01', person_id: 'p' };
  expect(noteBody({ ...base, next_step: next }).next_step).toEqual(next);
});

test('the files that were chosen go along by their ids', () => {
  expect(noteBody({ ...base, attachments: [] })).not.toHaveProperty('attachment_ids');
  expect(noteBody({ ...base, attachments: [{ id: 'f1' }, { id: 'f2' }] }).attachment_ids).toEqual(['f1', 'f2']);
});
