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
const { button, change, enter, fits } = handOf(() => page, opened);

/** The list in the order of the last change, with the columns that are edited here. */
const listed = () => `${opened.address}/projects?columns=district&columns=amount&columns=code`;
const rowAt = (index, scope = page) => scope.locator(`tr[data-index="${index}"]`);
const toldOf = (scope, text) => scope.getByRole('status').filter({ hasText: text });

test('expectation 8: with the keyboard alone the cells of a row are edited in place, and the last change is taken back', async () => {
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

test('expectation 9: two who change the same cell: the second sees what the first wrote, and chooses', async () => {
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
});

test('on a phone a card is edited in place, line by line: a change is taken back, and what a colleague changed is shown', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${opened.address}/projects?sort=code`);
  const card = page.getByRole('list', { name: '项目' }).getByRole('listitem').nth(1);
  const name = await card.getByRole('link').textContent();
  const edit = button(`修改：${name}`, card);
  const amount = card.getByRole('button', { name: /^总投资/ });
  const field = card.getByRole('textbox', { name: `总投资：${name}` });
  await edit.click();
  await assertFocused(card.getByRole('button', { name: /^项目名称/ }));
  const before = (await amount.textContent()).replace('总投资', '').trim();
  await amount.click();
  await assertFocused(field);
  assert.deepEqual(await faultsOf(page), []);
  assert.ok(await fits(), 'the card is wider than the window');
  await field.fill('4.56亿');
  await button('完成', card).click();
  await toldOf(page, `总投资：${before} → 4.56亿元`).waitFor();
  await assertFocused(edit);
  await button('撤销').click();
  await toldOf(page, `已撤销。总投资：4.56亿元 → ${before}`).waitFor();

  await edit.click();
  await card.getByRole('button', { name: /^区县/ }).click();
  await card.getByRole('combobox', { name: `区县：${name}` }).press('Escape');
  await card.getByRole('button', { name: /^项目名称/ }).click();
  await card.getByRole('textbox', { name: `项目名称：${name}` }).fill('不要的名称');
  await button('放弃', card).click();
  await amount.click();
  await field.fill('5亿');
  const id = (await card.getByRole('link').getAttribute('href')).split('/').at(-1);
  await change(id, { total_investment_yuan: 700_000_000 });
  await field.press('Enter');
  await card.getByRole('alert').getByText('现在是：7.00亿元').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  assert.ok(await fits(), 'the question is wider than the window');
  await button('改为 5.00亿元', card).click();
  await toldOf(page, '总投资：7.00亿元 → 5.00亿元').waitFor();
  await button('完成', card).click();
  await card.getByText(/· 5.00亿元/).waitFor();
  await card.getByRole('link', { name, exact: true }).waitFor();
  assert.deepEqual(opened.broken, []);
});
