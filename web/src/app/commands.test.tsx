// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, openOffice, session } from './testing/office';
import { visit } from './testing/visit';

const hit = { library: null, snippet: '', highlights: [], organisation_name: null, district: null, industry: null, sub_industry: null, status: 'active', score: 1, reasons: [] };

function openEverything(permissions: string[] = session.permissions) {
  openOffice((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions });
    if (pathname.endsWith('/search/suggest')) return json(200, { items: [] });
    if (pathname.endsWith('/search')) {
      const hits = [{ ...hit, type: 'organisation', id: 'o1', title: '浙江越微传感科技有限公司', code: '91330602MA288Q1A0F' }];
      return json(200, { hits, total: 1, took_us: 1, facets: {}, understood: { filters: [], relaxed: false }, next_cursor: null });
    }
    return undefined;
  });
}

const boxNow = async () => within(await screen.findByRole('dialog', { name: '全局搜索' }));

test('the box offers the pages that the reader may see and what may be begun, and brings the focus back', async () => {
  openEverything();
  const user = await visit('/projects');
  const tab = await screen.findByRole('tab', { name: '看板' });
  tab.focus();
  await user.keyboard('{Control>}k{/Control}');
  const box = await boxNow();
  expect(await box.findByRole('option', { name: '登记线索' })).toBeInTheDocument();
  expect(box.getByRole('option', { name: '主体库' })).toBeInTheDocument();
  expect(box.queryByRole('option', { name: '导入' })).not.toBeInTheDocument();
  expect(box.queryByRole('option', { name: '新建需求' })).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(tab).toHaveFocus();
});

test('a page is reached by the beginning of its name, whatever the search finds', async () => {
  openEverything();
  const user = await visit('/work');
  await user.keyboard('{Meta>}k{/Meta}');
  const box = await boxNow();
  await user.type(box.getByRole('combobox'), '项目看板');
  expect(await box.findByRole('option', { name: /浙江越微传感科技有限公司/ })).toHaveTextContent('主体');
  expect(box.getByRole('option', { name: '项目看板' })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('tab', { name: '看板' })).toHaveAttribute('aria-selected', 'true');
});

test('the language is changed from the box', async () => {
  openEverything();
  const user = await visit('/projects');
  await screen.findByRole('tab', { name: '看板' });
  await user.keyboard('{Control>}k{/Control}');
  await user.type((await boxNow()).getByRole('combobox'), '切换语言{Enter}');
  expect(await screen.findByRole('tab', { name: 'Board' })).toBeInTheDocument();
});

test('who may not search finds pages and deeds all the same', async () => {
  openEverything(['project_read']);
  const user = await visit('/projects');
  await user.click(await screen.findByRole('button', { name: '去哪里、做什么…' }));
  const box = await boxNow();
  expect(await box.findByRole('option', { name: '项目日历' })).toBeInTheDocument();
  expect(box.queryByRole('option', { name: '登记线索' })).not.toBeInTheDocument();
});

test('a question mark shows the keys, but not while one types', async () => {
  openEverything();
  const user = await visit('/projects');
  await user.type(await screen.findByLabelText('名称、投资方、编号'), '?');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  (await screen.findByRole('tab', { name: '看板' })).focus();
  await user.keyboard('?');
  expect(within(await screen.findByRole('dialog', { name: '键盘快捷键' })).getByText('下一行')).toBeInTheDocument();
});
