// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { makeQueryClient } from '@/app/queryClient';
import { projectKey, type KeptProject } from '@/project/project';
import { newest } from './newest';

const kept = (version: number, name: string) => ({ record: { id: 'p', version, name }, etag: `"${version}"` }) as unknown as KeptProject;

test('an answer that was overtaken by a newer one is not taken over', () => {
  const queries = makeQueryClient();
  queries.setQueryData(projectKey('p'), kept(4, '已推进'));
  queries.setQueryData(projectKey('p'), kept(3, '推进之前'));
  expect(queries.getQueryData<KeptProject>(projectKey('p'))?.record.version).toBe(4);
});

test('a follow-up leaves the version alone, and what it says is taken over', () => {
  const before = kept(4, '原名');
  const after = kept(4, '新名');
  expect(newest(before, after)).toEqual(after);
  expect(newest(undefined, after)).toBe(after);
});
