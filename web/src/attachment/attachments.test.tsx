// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { json, openOffice } from '@/app/testing/office';
import { aProject } from '@/app/testing/project';
import { visit } from '@/app/testing/visit';
import { previewOf } from './preview';

beforeAll(() => import('@/project/ProjectPage'));

test.each([
  ['image/jpeg', 'picture'],
  ['application/pdf', 'document'],
  ['image/svg+xml', undefined],
  ['text/html', undefined],
])('%s is looked at as %s', (mediaType, preview) => {
  expect(previewOf(mediaType)).toBe(preview);
});

const photo = { id: 'f1', file_name: '厂门.jpg', media_type: 'image/jpeg', bytes: 20_480, sm3: 'x', added_at: '2026-11-20T01:00:00Z' };
const page = { ...photo, id: 'f2', file_name: '说明.html', media_type: 'text/html' };

test('a picture among the files is looked at over the page, a page is only saved', async () => {
  URL.createObjectURL = vi.fn(() => 'blob:shown');
  URL.revokeObjectURL = vi.fn();
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projects/x1/attachments')) return json(200, { items: [photo, page], next_cursor: null, total: 2 });
    if (pathname.endsWith('/attachments/f1')) return new Response(new Uint8Array([1, 2, 3]), { headers: { 'Content-Type': 'application/octet-stream' } });
    return pathname.endsWith('/projects/x1') ? json(200, aProject(), { ETag: '"1"' }) : undefined;
  });
  const user = await visit('/projects/x1?tab=attachments');
  const files = within(await screen.findByRole('list', { name: '附件' }));
  expect(files.getAllByText(/20 KB/)).toHaveLength(2);
  expect(files.queryByRole('button', { name: '预览 说明.html' })).not.toBeInTheDocument();
  await user.click(files.getByRole('button', { name: '预览 厂门.jpg' }));
  const dialog = within(await screen.findByRole('dialog', { name: '厂门.jpg' }));
  expect(await dialog.findByRole('img', { name: '厂门.jpg' })).toHaveAttribute('src', 'blob:shown');
  await user.click(dialog.getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:shown'));
});
