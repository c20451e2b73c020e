// The map of districts, the help and the tour: how somebody finds the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { assertFocused, handOf } from './hand.mjs';
import { openPage } from './server.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});
const { button, dialogOf, choose, enter, fits } = handOf(() => page, opened);
const tour = () => dialogOf('五步导览');
const heading = (name, level = 1) => page.getByRole('heading', { level, name, exact: true });

test('who is new is offered the tour in a line, takes it with the keyboard, and has the focus back', async () => {
  await enter('clerk');
  await button('看导览').focus();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Enter');
  for (const [at, name] of ['工作台', '搜索框', '登记线索', '项目', '帮助'].entries()) {
    const step = tour().getByRole('heading', { name, exact: true });
    await step.waitFor();
    await assertFocused(step);
    await tour().getByText(`第 ${at + 1} 步，共 5 步`).waitFor();
    assert.deepEqual(await faultsOf(page), [], name);
    await page.keyboard.press(at < 3 ? 'ArrowRight' : 'Tab');
    if (at === 3) await button('下一步', tour()).press('Enter');
  }
  await page.keyboard.press('Escape');
  await tour().waitFor({ state: 'detached' });
  await assertFocused(page.locator('#content'));
  assert.doesNotMatch(page.url(), /tour/);
  await button('看导览').waitFor({ state: 'detached' });
});

test('it is not offered again, is found in the help, and is skipped at once', async () => {
  await page.reload();
  await heading('工作台').waitFor();
  assert.equal(await button('看导览').count(), 0);
  await button('王晓岚').click();
  await page.getByRole('link', { name: '帮助', exact: true }).click();
  await heading('帮助').waitFor();
  await page.getByRole('link', { name: '看一遍五步导览' }).click();
  await button('跳过', tour()).click();
  await tour().waitFor({ state: 'detached' });
});

test('another account is asked once for itself, and may say no', async () => {
  await enter('leader');
  await button('不用了').click();
  await button('看导览').waitFor({ state: 'detached' });
  await page.reload();
  await heading('工作台').waitFor();
  assert.equal(await button('看导览').count(), 0);
});

test('the help is reached from the box and from the keys; a chapter from the contents, and its page from there', async () => {
  await enter('clerk');
  await page.keyboard.press('?');
  await dialogOf('键盘快捷键').getByRole('link', { name: '看全部帮助' }).click();
  await heading('帮助').waitFor();
  await page.goto(`${opened.address}/work`);
  await heading('工作台').waitFor();
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: '全局搜索' }).getByRole('combobox').fill('帮助');
  await page.getByRole('option', { name: '帮助', exact: true }).click();
  await heading('帮助').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '推进项目与证明材料' }).click();
  const picture = page.getByRole('img', { name: /^项目看板/ });
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await picture.elementHandle());
  await page.getByRole('link', { name: '打开项目看板' }).click();
  await page.getByRole('tab', { name: '看板', selected: true }).waitFor();
});

test('the projects stand on the map under their filters, and a district leads to its list', async () => {
  await page.goto(`${opened.address}/projects?view=map&industry=electronics`);
  const map = page.getByRole('group', { name: '各区、县（市）的项目' });
  const district = map.getByRole('link', { name: /^越城区，\d+ 个，/ });
  await district.waitFor();
  const [, number] = (await district.getAttribute('aria-label')).match(/，(\d+) 个/);
  await page.getByRole('row', { name: new RegExp(`^越城区 ${number} 个`) }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await district.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '表格', selected: true }).waitFor();
  await page.getByText(`共 ${number} 个`).waitFor();
  assert.match(page.url(), /industry=electronics&district=330602|district=330602&industry=electronics/);
});

test('a measure of the cockpit is chosen for the map, and a district opens its records', async () => {
  await page.goto(`${opened.address}/cockpit`);
  await page.getByRole('group', { name: '在推项目，按区、县（市）' }).getByRole('link', { name: /^柯桥区/ }).waitFor();
  await choose(page, '地图上的指标', '在推项目总投资');
  const keqiao = page.getByRole('group', { name: '在推项目总投资，按区、县（市）' }).getByRole('link', { name: /^柯桥区，.*元$/ });
  await keqiao.waitFor();
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  assert.match(page.url(), /map=pursued_investment/);
  assert.deepEqual(await faultsOf(page), []);
  await keqiao.focus();
  await page.keyboard.press('Enter');
  await heading('在推项目总投资 · 柯桥区').waitFor();
});

test('expectation 18: every figure of the cockpit says how it is counted and opens as many records as it says', async () => {
  await page.goto(`${opened.address}/cockpit`);
  const tiles = page.getByRole('listitem').filter({ has: page.getByText('口径', { exact: true }) });
  await tiles.nth(14).waitFor();
  for (const tile of await tiles.all()) {
    await tile.getByText('口径', { exact: true }).click();
    assert.ok((await tile.locator('details').innerText()).length > 12, await tile.innerText());
  }
  const read = (all) => all.map((link) => ({ path: link.getAttribute('href'), figure: link.textContent.trim() }));
  const figures = await page.getByRole('main').locator('a[href^="/cockpit/"]').evaluateAll(read);
  assert.ok(figures.length > 40, `${figures.length} figures`);
  const one = (path) => path.replace(/district=\d+/, 'district').replace(/(industry|tier|reached)=\w+/, '$1');
  const kinds = [...new Map(figures.map((figure) => [one(figure.path), figure])).values()];
  for (const { path, figure } of kinds) {
    await page.goto(opened.address + path);
    await page.getByText(/^口径：/).waitFor();
    const counted = figure.match(/^[\d,]+$/)?.[0];
    if (counted === undefined) continue;
    if (counted === '0') await page.getByText('没有计入的项目').waitFor();
    else await page.getByText(`共 ${counted} 个`, { exact: true }).waitFor();
  }
});

test('on a phone, in the dark, map and help fit and are as accessible; the tour has its places there, too', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of ['/projects?view=map', '/cockpit', '/help']) {
    await page.goto(opened.address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.ant-skeleton').first().waitFor({ state: 'hidden' });
    assert.deepEqual(await faultsOf(page), [], path);
    assert.ok(await fits(), `${path} is wider than the window`);
  }
  await page.getByRole('link', { name: '看一遍五步导览' }).click();
  await tour().getByText('第 1 步，共 5 步').waitFor();
  await assertFocused(tour().getByRole('heading', { name: '工作台', exact: true }));
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await tour().waitFor({ state: 'detached' });
  assert.deepEqual(opened.broken, []);
});
