// The cells of the table of projects are edited in place, with the keyboard alone, by two at once, and in the dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { assertFocused, handOf } from './hand.mjs';
import { here, openPage } from './server.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});
const { button, enter } = handOf(() => page, opened);

/** The list in the order of the last change, with the columns that are edited here. */
const listed = () => `${opened.address}/projects?columns=district&columns=amount&columns=code`;
const rowAt = (index, scope = page) => scope.locator(`tr[data-index="${index}"]`);
const toldOf = (scope, text) => scope.getByRole('status').filter({ hasText: text });

test('with the keyboard alone the cells of a row are edited in place, and the last change is taken back', async () => {
  await enter('clerk');
  await page.goto(listed());
  const row = rowAt(4);
  await row.focus();
  const code = await row.locator('td').nth(1).textContent();
  const amount = await row.locator('td').nth(3).textContent();
  await page.keyboard.press('F2');
  await assertFocused(row.getByRole('textbox', { name: /^项目名称：/ }));
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Tab');
  await assertFocused(row.getByRole('combobox', { name: /^区县：/ }));
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Tab');
  const field = row.getByRole('textbox', { name: /^总投资：/ });
  await assertFocused(field);
  await page.keyboard.type('很多');
  await page.keyboard.press('Enter');
  await row.getByRole('alert').getByText('请填写金额').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await field.fill('');
  await page.keyboard.type('3.21亿');
  await page.keyboard.press('Enter');
  await toldOf(page, `总投资：${amount} → 3.21亿元`).waitFor();
  await assertFocused(row);
  await row.getByRole('cell', { name: code }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Control+z');
  await toldOf(page, `已撤销。总投资：3.21亿元 → ${amount}`).waitFor();
  await row.getByText(amount, { exact: true }).waitFor();
  await assertFocused(row);
  await page.keyboard.press('k');
  await rowAt(0).getByText(code).waitFor();
});

test('two who change the same cell: the second sees what the first wrote, and chooses', async () => {
  const context = await page.context().browser().newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark', ...here });
  await context.addCookies(await page.context().cookies());
  const other = await context.newPage();
  await page.goto(`${listed()}&sort=code`);
  await other.goto(`${listed()}&sort=code`);
  const begin = async (of, text) => {
    await rowAt(2, of).focus();
    await of.keyboard.press('F2');
    await assertFocused(rowAt(2, of).getByRole('textbox'));
    await of.keyboard.type(text);
  };
  await begin(other, '第二人起的名称');
  await begin(page, '第一人起的名称');
  await page.keyboard.press('Enter');
  await toldOf(page, '→ 第一人起的名称').waitFor();
  await other.keyboard.press('Enter');
  await other.getByRole('alert').getByText('现在是：第一人起的名称').waitFor();
  assert.deepEqual(await faultsOf(other), []);
  await other.keyboard.press('Tab');
  await assertFocused(button('改为 第二人起的名称', other));
  await other.keyboard.press('Enter');
  await toldOf(other, '项目名称：第一人起的名称 → 第二人起的名称').waitFor();
  await assertFocused(rowAt(2, other));
  await rowAt(2).getByRole('link', { name: '第二人起的名称' }).waitFor();
  await page.keyboard.press('Control+z');
  await toldOf(page, '未撤销：他人又改了项目名称').waitFor();
  await context.close();
  assert.deepEqual(opened.broken, []);
});
