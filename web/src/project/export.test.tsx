// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { json, openOffice, refusal } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

async function exported(address: string, file: string, answer: () => Response) {
  const asked: URL[] = [];
  openOffice((request) => {
    const url = new URL(request.url);
    if (url.pathname.includes('/export.')) {
      asked.push(url);
      return answer();
    }
    return url.pathname.endsWith('/search') ? json(200, { total: 0, took_us: 1, hits: [], facets: {}, next_cursor: null }) : undefined;
  });
  const user = await visit(address);
  await user.click(await screen.findByRole('button', { name: '导出' }));
  await user.click(await screen.findByRole('menuitem', { name: file }));
  await waitFor(() => expect(asked).toHaveLength(1));
  return asked[0];
}

test('the list is handed out under its filters, in its order and with its columns', async () => {
  URL.createObjectURL = vi.fn(() => 'blob:file');
  URL.revokeObjectURL = vi.fn();
  const url = await exported('/projects?stage=lead&stage=signed&sort=code&columns=next&columns=amount', 'Excel 工作簿 (.xlsx)', () => new Response('workbook'));
  expect(url?.pathname).toBe('/api/v1/projects/export.xlsx');
  expect(url?.searchParams.getAll('stage')).toEqual(['lead', 'signed']);
  expect(url?.searchParams.get('sort')).toBe('code');
  expect(url?.searchParams.getAll('columns')).toEqual(['name', 'investor', 'total_investment_yuan', 'next_step']);
  await waitFor(() => expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:file'));
});

test('a library is handed out as what it is, and a refusal is told', async () => {
  const refused = () => refusal(503, 'unavailable', '暂时无法导出');
  const url = await exported('/library?in=talent&district=330602', '文本表格 (.csv)', refused);
  expect(url?.pathname).toBe('/api/v1/demands/export.csv');
  expect(url?.searchParams.getAll('library')).toEqual(['talent']);
  expect(url?.searchParams.getAll('district')).toEqual(['330602']);
  expect(await screen.findByText('暂时无法导出')).toBeInTheDocument();
});
