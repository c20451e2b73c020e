// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { json, openOffice, session } from './testing/office';
import { visit } from './testing/visit';

test('the bar at the thumb has five places, the last of which opens the others', async () => {
  const media = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ ...media, media: query }) as unknown as MediaQueryList);
  const permissions = [...session.permissions, 'duplicate_decide', 'import'];
  openOffice((request) => (request.url.endsWith('/session') ? json(200, { ...session, permissions }) : undefined));
  const user = await visit('/projects');
  const bar = within(await screen.findByRole('navigation', { name: '主菜单' }));
  expect(bar.getAllByRole('link')).toHaveLength(4);
  const more = bar.getByRole('button', { name: '更多' });
  expect(more).not.toHaveAttribute('aria-current');
  await user.click(more);
  await user.click(await screen.findByRole('menuitem', { name: '统计计入' }));
  expect(await screen.findByRole('heading', { level: 1, name: '统计计入' })).toBeInTheDocument();
  expect(bar.getByRole('button', { name: '更多' })).toHaveAttribute('aria-current', 'true');
  vi.restoreAllMocks();
});
