// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { Button } from 'antd';
import { expect, test } from 'vitest';
import { Appearance } from './Appearance';

test('a button keeps its name while what it does is under way', () => {
  render(
    <Appearance>
      <Button loading>试算</Button>
    </Appearance>,
  );
  expect(screen.getByRole('button', { name: '试算' })).toBeInTheDocument();
});
