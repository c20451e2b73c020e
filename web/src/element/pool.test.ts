import { expect, test } from 'vitest';
import { sharesOf } from './pool';

test.each([
  [{ allotted: '30.00', reserved: '45.00', available: '225.00' }, { allotted: 10, reserved: 15, available: 75 }],
  [{ allotted: '0.000', reserved: '0.000', available: '0.000' }, { allotted: 0, reserved: 0, available: 0 }],
  [{ allotted: '10', reserved: '0', available: '-2' }, { allotted: 100, reserved: 0, available: 0 }],
])('of %o the parts are %o', (pool, shares) => {
  expect(sharesOf(pool)).toEqual(shares);
});
