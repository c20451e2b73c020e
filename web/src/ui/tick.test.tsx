// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Tick } from './Tick';

function Box({ partly = false }: { partly?: boolean }) {
  const [checked, setChecked] = useState(false);
  return <Tick label="全选" checked={checked} partly={partly && !checked} onChange={setChecked} />;
}

test('a box is chosen with the space bar and left with it', async () => {
  const user = userEvent.setup();
  render(<Box />);
  await user.tab();
  await user.keyboard(' ');
  expect(screen.getByRole('checkbox', { name: '全选' })).toBeChecked();
  await user.keyboard(' ');
  expect(screen.getByRole('checkbox', { name: '全选' })).not.toBeChecked();
});

test('a box that stands for some that are chosen and some that are not says so until it is chosen', async () => {
  render(<Box partly />);
  expect(screen.getByRole('checkbox', { name: '全选' })).toBePartiallyChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(screen.getByRole('checkbox', { name: '全选' })).not.toBePartiallyChecked();
});
