// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useReturnFocus } from './useReturnFocus';

function Dialog({ places }: { places: string[] }) {
  useReturnFocus(...places);
  return <button autoFocus>dialog</button>;
}

function Page({ places, rows = ['a', 'b'] }: { places?: string[]; rows?: string[] }) {
  return (
    <>
      {rows.map((row) => (
        <button key={row} id={row}>
          {row}
        </button>
      ))}
      {places && <Dialog places={places} />}
    </>
  );
}

test.each([
  { first: [], last: [], rows: ['a', 'b'], focused: 'a' },
  { first: ['a'], last: ['b'], rows: ['a', 'b'], focused: 'b' },
  { first: ['a', 'b'], last: ['a', 'b'], rows: ['b'], focused: 'b' },
  { first: ['c'], last: ['c'], rows: ['a', 'b'], focused: 'a' },
])('from $first, then $last, with $rows left, the focus goes to $focused', ({ first, last, rows, focused }) => {
  const { rerender } = render(<Page />);
  screen.getByRole('button', { name: 'a' }).focus();
  rerender(<Page places={first} />);
  expect(screen.getByRole('button', { name: 'dialog' })).toHaveFocus();
  rerender(<Page places={last} />);
  expect(screen.getByRole('button', { name: 'dialog' })).toHaveFocus();
  rerender(<Page rows={rows} />);
  expect(screen.getByRole('button', { name: focused })).toHaveFocus();
});
