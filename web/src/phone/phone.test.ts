import { expect, test } from 'vitest';
import type { ProjectItem } from '@/api/types';
import { faultsOf, missingIn } from './faults';
import { hashOf, readPlace, type Place } from './place';
import type { InstructionLetter, NoteLetter } from './queue/letter';
import { urgentFirst } from './urgent';

const letter = { id: 'l1', key: 'k1', account: 'zhou', project: { id: 'x1', name: '封装测试项目' }, state: 'draft' as const, photos: [], writtenAt: '2026-11-24T01:00:00Z' };
const aNote = (values: Partial<NoteLetter['values']>): NoteLetter => ({ ...letter, kind: 'note', values: { on: '2026-11-24', kind: 'visit', summary: '看了生产线', ...values } });
const anInstruction = (values: Partial<InstructionLetter['values']>): InstructionLetter => ({ ...letter, kind: 'instruction', values: { text: '请本周办结', kind: 'action', ...values } });

test.each<[string, Place]>([
  ['', { at: 'projects' }],
  ['#/work', { at: 'work' }],
  ['#/note/x1', { at: 'note', project: 'x1' }],
  ['#/instruct/x1', { at: 'instruct', project: 'x1' }],
  ['#/letter/l1', { at: 'letter', id: 'l1' }],
  ['#/note', { at: 'projects' }],
  ['#/elsewhere', { at: 'projects' }],
])('%j leads to %o', (hash, place) => {
  expect(readPlace(hash)).toEqual(place);
  expect(readPlace(hashOf(place))).toEqual(place);
});

test('red lights stand before yellow ones, then what comes next the soonest', () => {
  const project = (id: string, light: string | null, due_on?: string) =>
    ({ id, light: light && { light, reasons: [] }, next_step: due_on ? { due_on } : null }) as unknown as ProjectItem;
  const rows = [project('none', null), project('late', 'green', '2026-12-20'), project('soon', 'green', '2026-12-01'), project('yellow', 'yellow'), project('red', 'red')];
  expect(urgentFirst(rows).map(({ id }) => id)).toEqual(['red', 'yellow', 'soon', 'late', 'none']);
});

test('a visit needs words; a next step needs what and when, or neither', () => {
  expect(missingIn(aNote({}))).toEqual([]);
  expect(missingIn(aNote({ summary: ' ', on: '' }))).toEqual(['/on', '/summary']);
  expect(missingIn(aNote({ next_step: { text: '报送申请' } }))).toEqual(['/next_step/due_on']);
  expect(missingIn(aNote({ next_step: { due_on: '2026-12-01' } }))).toEqual(['/next_step/text']);
});

test('an instruction needs a sentence and somebody who carries it out', () => {
  expect(missingIn(anInstruction({}))).toEqual(['/person_ids']);
  expect(missingIn(anInstruction({ unit_ids: ['n1'], text: '' }))).toEqual(['/text']);
});

test('what was left empty and what the server said stand beside their fields', () => {
  const errors = [{ pointer: '/on', code: 'in_future', detail: '不能晚于今天' }];
  const refused = { ...aNote({}), refusal: { status: 422, code: 'invalid', title: '', detail: null, request_id: null, errors, more: {} } };
  expect(faultsOf(refused, ['/summary'], () => '请填写')).toEqual({ '/on': '不能晚于今天', '/summary': '请填写' });
});
