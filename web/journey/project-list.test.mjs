// The projects in a table of chosen columns: sent on as a link, exported, printed, walked by keys, and kept up to date.
/* global document, getComputedStyle, innerHeight, innerWidth */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { assertFocused, handOf } from './hand.mjs';
import { here, openPage, PASSWORD } from './server.mjs';
import { sheetsOf } from './workbook.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});
const { change, choose, dialogOf, enter } = handOf(() => page, opened);

const button = (name, scope = page) => scope.getByRole('button', { name, exact: true });
const rows = () => page.getByRole('table', { name: '项目' }).locator('tbody tr[data-index]');
/** What an amount on the screen says in yuan. */
const inYuan = (text) => Number(text.replace(/[^\d.]/g, '')) * (text.includes('亿') ? 100_000_000 : 10_000);
/** The screen rounds to a hundredth of its unit. */
const rounded = (row) => row.map((cell) => (typeof cell === 'number' ? Math.round(cell / 1_000_000) : cell));
/** Whether the row that has the focus lies beyond the first page of the list. */
const isFar = () => Number(document.activeElement?.dataset.index) > 60;

test('the table shows the columns, the order and the groups that its address names', async () => {
  await enter('clerk');
  await page.goto(`${opened.address}/projects?columns=amount&columns=code&sort=code&group=stage`);
  const table = page.getByRole('table', { name: '项目' });
  await table.getByRole('rowheader').or(table.getByRole('columnheader')).first().waitFor();
  const heads = await table.locator('thead th').allTextContents();
  assert.deepEqual(heads.map((text) => text.replace(/[↑↓↕]/, '').trim()), ['项目名称', '编号', '总投资']);
  assert.equal(await table.getByRole('columnheader', { name: '编号' }).getAttribute('aria-sort'), 'ascending');
  await table.getByText(/^线索共 \d+ 个/).or(table.locator('th', { hasText: '线索' })).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await button('总投资').click();
  await page.waitForURL(/sort=-total_investment_yuan/);
  await button('选择列').click();
  await page.getByRole('checkbox', { name: '服务专员' }).check();
  await page.waitForURL(/columns=liaison/);
  await table.getByRole('columnheader', { name: '服务专员' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
});

test('a list worth keeping gets a name, and is a link from then on', async () => {
  await button('保存视图').click();
  const dialog = dialogOf('保存视图');
  await dialog.getByLabel('视图名称').fill('金额与专员');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`${opened.address}/projects`);
  const views = page.getByRole('navigation', { name: '我的视图' });
  await views.getByRole('link', { name: '金额与专员' }).click();
  await page.waitForURL(/columns=liaison/);
  assert.equal(await views.getByRole('link').getAttribute('aria-current'), 'page');
  await button('删除视图“金额与专员”').click();
  await views.getByRole('link').waitFor({ state: 'detached' });
});

test('expectation 6: what is exported is what stands on the screen: its rows, its columns, in their order', async () => {
  await page.goto(`${opened.address}/projects?columns=amount&columns=code&columns=leader&stage=signed&sort=-total_investment_yuan`);
  await rows().first().waitFor();
  const total = Number((await page.getByText(/共 \d+ 个/).textContent()).match(/共 (\d+) 个/)[1]);
  assert.ok(total > 3 && (await rows().count()) === total, 'every row is drawn');
  const shown = await rows().evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())));
  await button('导出').click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Excel/ }).click()]);
  const [[head, ...sheet]] = await sheetsOf(await file.path());
  assert.deepEqual(head, ['项目名称', '投资方', '项目编号', '总投资(元)', '负责领导']);
  const asShown = ([name, investor, code, yuan, leader]) => [`${name}\n${investor}`, code, Number(yuan), leader || '—'];
  const asInFile = ([name, code, amount, leader]) => [name.replace(/\n+/, '\n'), code, inYuan(amount), leader];
  assert.deepEqual(sheet.map(asShown).map(rounded), shown.map(asInFile).map(rounded));
});

test('expectation 7: a link shows a colleague the same list', async () => {
  await page.goto(`${opened.address}/projects`);
  const filters = page.getByRole('search', { name: '筛选项目' });
  await choose(filters, '区县', '上虞区');
  await page.keyboard.press('Escape');
  await button('总投资').click();
  await page.waitForURL(/district=.*sort=|sort=.*district=/);
  const listOf = async (at) => {
    await at.getByRole('table', { name: '项目' }).locator('tbody tr[data-index]').first().waitFor();
    await at.getByRole('columnheader', { name: '总投资', exact: false }).and(at.locator('[aria-sort=descending]')).waitFor();
    await at.locator('.ant-select-selection-item', { hasText: '上虞区' }).first().waitFor();
    return [await at.getByText(/共 \d+ 个/).textContent(), ...(await at.locator('thead th').allInnerTexts()).map((text) => text.trim()), ...(await at.locator('tbody tr[data-index] td:first-child a').allTextContents())];
  };
  const own = await listOf(page);
  const context = await page.context().browser().newContext({ viewport: { width: 1440, height: 900 }, ...here });
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await colleague.getByLabel('账号').fill('supervisor');
  await colleague.getByLabel('密码').fill(PASSWORD);
  await button('登录', colleague).click();
  assert.deepEqual(await listOf(colleague), own);
  await context.close();
});

test('the keys walk the whole list, further rows come on the way', async () => {
  await page.goto(`${opened.address}/projects?sort=code`);
  await rows().first().focus();
  await page.keyboard.press('j');
  await assertFocused(page.locator('tr[data-index="1"]'));
  await page.keyboard.press('k');
  await assertFocused(page.locator('tr[data-index="0"]'));
  await page.keyboard.press('End');
  await page.locator('tr[data-index="52"]').waitFor();
  await page.keyboard.press('End');
  await page.waitForFunction(isFar);
  assert.ok((await rows().count()) < 60, 'only the rows in sight are drawn');
  await page.keyboard.press('Space');
  await page.waitForURL(/preview=/);
  await page.getByRole('dialog').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search.includes('preview'));
  await page.waitForFunction(isFar);
  await page.keyboard.press('Enter');
  await page.waitForURL(/projects\/[0-9a-f-]{36}/);
});

test('expectation 25: what a colleague changes appears while the row that is read keeps its place and the focus', async () => {
  await page.goto(`${opened.address}/projects`);
  await rows().first().focus();
  for (let pages = 0; pages < 2; pages += 1) await page.keyboard.press('PageDown');
  const read = page.locator('tr[data-index="20"]');
  await assertFocused(read);
  await page.waitForFunction(() => document.activeElement.getBoundingClientRect().bottom < innerHeight);
  const place = () => page.evaluate(() => [document.activeElement.querySelector('a').textContent, Math.round(document.activeElement.getBoundingClientRect().top)]);
  const before = await place();
  const number = Number(await read.getAttribute('aria-rowindex'));
  const below = await page.locator('tr[data-index="24"] a').first().getAttribute('href');
  await change(below.split('/').at(-1), { summary: '同事补充了简介' });
  await page.waitForFunction((old) => Number(document.activeElement?.getAttribute('aria-rowindex')) === old + 1, number);
  assert.deepEqual(await place(), before);
  await page.keyboard.press('Home');
  await page.locator(`tr[data-index="0"] a[href$="${below.split('/').at(-1)}"]`).waitFor();
});

test('expectation 20: what takes more than a second has a bar, and the rest of the page stays usable meanwhile', async () => {
  let release;
  const held = new Promise((free) => (release = free));
  const isList = (url) => url.pathname.endsWith('/api/v1/projects');
  await page.route(isList, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${opened.address}/projects?stage=signed`);
  const bar = page.getByRole('progressbar', { name: '正在处理' });
  await bar.waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Control+k');
  const box = dialogOf('全局搜索');
  await box.getByRole('combobox').fill('ywcg');
  await box.getByRole('option', { name: /^主体 浙江越微传感科技有限公司/ }).waitFor();
  await page.keyboard.press('Escape');
  await choose(page.getByRole('search', { name: '筛选项目' }), '阶段', '备案');
  await page.keyboard.press('Escape');
  await bar.waitFor();
  release();
  await page.getByRole('table', { name: '项目' }).locator('tbody tr[data-index]').first().waitFor();
  await bar.waitFor({ state: 'hidden' });
  await page.unroute(isList);
});

test('several projects get a leader at once: the preview says which, and each is told as it is done', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${opened.address}/projects?stage=lead&columns=leader`);
  const table = page.getByRole('table', { name: '项目' });
  const boxes = table.getByRole('checkbox', { name: /^选择 / });
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await boxes.nth(1).check();
  const bar = page.getByRole('region', { name: '批量操作' });
  await bar.getByText(/已选 2 个/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await bar.getByRole('button', { name: '任命负责领导' }).click();
  const dialog = dialogOf('任命负责领导');
  await dialog.getByText('将处理').nth(1).waitFor();
  await choose(dialog, '负责领导', '孟丽华');
  await dialog.getByLabel('理由').fill('分管领导统一负责');
  assert.deepEqual(await faultsOf(page), []);
  await button('处理 2 个项目', dialog).click();
  await dialog.getByText('已完成').nth(1).waitFor();
  await button('完成', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await table.getByRole('cell', { name: '孟丽华' }).nth(1).waitFor();
});

/** What a sheet of paper would show of the page that should not be there, and what it would cut. */
const onPaper = () => {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  const all = [...document.body.querySelectorAll('*')].filter(isSeen);
  const toUse = all.filter((element) => element.matches('nav, textarea, .ant-btn, .ant-select, [role=tab], [role=search]'));
  const cut = all.filter((element) => getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1);
  const inks = new Set([...document.querySelectorAll('h1, h2, td, dd')].filter(isSeen).map((element) => getComputedStyle(element).color));
  return { toUse: toUse.map(({ outerHTML }) => outerHTML.slice(0, 120)), cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)), inks: [...inks] };
};

test('expectation 24: the list, a project and the cockpit print in full, in dark ink, without what is for the screen', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${opened.address}/projects?sort=code`);
  await rows().first().waitFor();
  const project = await page.getByRole('table', { name: '项目' }).getByRole('link').first().getAttribute('href');
  for (const [path, more] of [['/projects?sort=code', () => rows().nth(49)], [project, () => page.getByRole('list', { name: '动态' }).getByRole('listitem').first()], ['/cockpit', () => page.getByRole('heading', { level: 3 }).last()]]) {
    await page.goto(opened.address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.ant-skeleton').first().waitFor({ state: 'hidden' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // A4 less its margins, as the browser lays it out.
    await page.setViewportSize({ width: 956, height: 1352 });
    await more().waitFor();
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
    const { toUse, cut, inks } = await page.evaluate(onPaper);
    assert.deepEqual({ toUse, cut }, { toUse: [], cut: [] }, path);
    for (const ink of inks) assert.ok(Math.max(...ink.match(/\d+/g).map(Number).slice(0, 3)) < 170, `${path}: ${ink} on white`);
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
