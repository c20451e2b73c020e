import { expect, test } from 'vitest';
import { commandsFor, type BoxCommand } from './command';

const commands: BoxCommand[] = ['项目', '项目看板', '登记线索', '线索时限', 'Board'].map((name) => ({ id: name, kind: 'page', name, run: () => undefined }));

test.each([
  ['项目', ['项目', '项目看板'], []],
  ['线索', ['线索时限'], ['登记线索']],
  ['board', ['Board'], []],
  ['减速器', [], []],
])('%s names %j before the hits and %j after them', (typed, first, further) => {
  const found = commandsFor(commands, typed);
  expect(found.first.map(({ name }) => name)).toEqual(first);
  expect(found.further.map(({ name }) => name)).toEqual(further);
});
