import { expect, test } from 'vitest';
import { isSameList, keptSearch, readViews, withView } from './savedViews';

test('a view keeps filters, order, columns and layout, not what is looked at just now', () => {
  const search = { stage: ['signed'], sort: 'code' as const, columns: ['code'], view: 'board' as const, preview: 'x1', month: '2026-11' };
  expect(keptSearch(search)).toEqual({ stage: ['signed'], sort: 'code', columns: ['code'], view: 'board' });
});

test('the same list is recognised, whatever is looked at in it', () => {
  expect(isSameList({ stage: ['lead'], preview: 'x1' }, { stage: ['lead'] })).toBe(true);
  expect(isSameList({ stage: ['lead'] }, { stage: ['lead'], group: 'district' })).toBe(false);
});

test('a view of the same name takes the place of the earlier one', () => {
  const views = [{ name: '签约', search: { stage: ['signed'] } }, { name: '柯桥', search: { district: ['330603'] } }];
  expect(withView(views, { name: '签约', search: { stage: ['filed'] } })).toEqual([{ name: '签约', search: { stage: ['filed'] } }, views[1]]);
  expect(withView(views, { name: '备案', search: {} })).toHaveLength(3);
});

test.each([[null], ['x'], [[1]], [[{ name: '' }]], [[{ name: '无地址' }]]])('%j holds no view', (kept) => {
  expect(readViews(kept)).toEqual([]);
});
