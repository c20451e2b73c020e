// The projects on a board and in a calendar; and the box from which everything is reached.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { assertFocused, handOf } from './hand.mjs';
import { openPage } from './server.mjs';

const LEAD = '水质在线分析仪制造项目';
const NEGOTIATED = '晶圆探针卡与测试治具项目';
const LEADERLESS = '光电子芯片外延与器件项目';

let page;
const opened = openPage((own) => {
  page = own;
});
const { choose, enter, fits } = handOf(() => page, opened);

const button = (name, scope = page) => scope.getByRole('button', { name, exact: true });
const dialogOf = (name) => page.getByRole('dialog', { name, exact: true });
const column = (name) => page.getByRole('region', { name, exact: true });
const cardOf = (name, scope = page) => scope.getByRole('article').filter({ has: page.getByRole('link', { name, exact: true }) });
const menuOf = (name, scope = page) => button(`移到…：${name}`, scope);
const countOf = async (stage) => Number((await column(stage).getByRole('heading').textContent()).match(/共 ([\d,]+) 个/)[1]);

test('the board has a column for each stage, with how many projects there are and what they come to', async () => {
  await enter('clerk');
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '项目', exact: true }).click();
  await page.getByRole('tab', { name: '看板' }).click();
  await page.waitForURL(/view=board/);
  await column('达产').waitFor();
  const names = await page.getByRole('group', { name: '按阶段的看板' }).getByRole('region').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  assert.deepEqual(names, ['线索', '研判', '洽谈', '签约', '备案', '用地', '开工', '竣工', '试投产', '达产']);
  await column('线索').getByRole('article').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('with the keyboard alone a lead goes on, its card keeps the focus, and the move is told', async () => {
  await page.goto(`${opened.address}/projects?view=board&q=${encodeURIComponent(LEAD)}`);
  await cardOf(LEAD).getByText('SX-2026-0059 · 高端装备').waitFor();
  await cardOf(LEAD).getByText('绿灯').waitFor();
  const before = await countOf('线索');
  await menuOf(LEAD).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '推进到 研判' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = dialogOf('推进到 研判');
  await dialog.waitFor();
  await dialog.getByLabel('备注').focus();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await cardOf(LEAD, column('研判')).waitFor();
  await assertFocused(menuOf(LEAD, column('研判')));
  await page.getByText(`${LEAD} 已移到 研判`).waitFor({ state: 'attached' });
  assert.equal(await countOf('线索'), before - 1);
  assert.deepEqual(await faultsOf(page), []);
});

test('a card that is dropped where evidence is asked for says what is missing and who owes it, and takes it', async () => {
  await page.goto(`${opened.address}/projects?view=board&q=${encodeURIComponent(NEGOTIATED)}`);
  await cardOf(NEGOTIATED).dragTo(column('签约'));
  const dialog = dialogOf('推进到 签约');
  await dialog.getByText(/缺少投资协议，应由赵一帆补齐/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await button('确认推进', dialog).click();
  await dialog.getByText('请填写').first().waitFor();
  for (const label of await dialog.getByRole('group').getByRole('textbox').all()) await label.fill('投资协议书 2026-11');
  const dated = dialog.getByLabel('文件日期');
  if (await dated.count()) await dated.fill('2026-11-20');
  const amount = dialog.getByRole('textbox', { name: '金额' });
  if (await amount.count()) await amount.fill('2.7');
  await button('确认推进', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await cardOf(NEGOTIATED, column('签约')).waitFor();
  await assertFocused(menuOf(NEGOTIATED, column('签约')));
});

test('a card that is dropped too far stays, and the stages within reach are named', async () => {
  await page.goto(`${opened.address}/projects?view=board&q=${encodeURIComponent(LEADERLESS)}`);
  await cardOf(LEADERLESS).dragTo(column('签约'));
  const refusal = dialogOf('不能直接移到 签约');
  await refusal.getByText('可以推进到：洽谈、线索').waitFor();
  await refusal.getByText(/缺少研判意见，应由骆雅婷补齐/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await button('推进到 洽谈', refusal).click();
  const move = dialogOf('推进到 洽谈');
  await button('任命负责领导', move).click();
  await dialogOf('任命负责领导').waitFor();
  await page.keyboard.press('Escape');
  await move.waitFor();
  await page.keyboard.press('Escape');
  await move.waitFor({ state: 'hidden' });
  await cardOf(LEADERLESS, column('研判')).waitFor();
  await assertFocused(menuOf(LEADERLESS));
});

test('a card goes back to an earlier stage with a reason', async () => {
  await page.goto(`${opened.address}/projects?view=board&q=${encodeURIComponent(LEAD)}`);
  await menuOf(LEAD).click();
  await page.getByRole('menuitem', { name: '退回到 线索' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('线索', { exact: true }).waitFor();
  await dialog.getByLabel('退回理由').fill('投资方尚未确认');
  await button('退回', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await cardOf(LEAD, column('线索')).waitFor();
  await assertFocused(menuOf(LEAD, column('线索')));
});

test('the filters of the list are those of the board', async () => {
  await button('清除筛选').click();
  const filters = page.getByRole('search', { name: '筛选项目' });
  await choose(filters, '阶段', '签约');
  await page.keyboard.press('Escape');
  await column('研判').waitFor({ state: 'detached' });
  await cardOf(NEGOTIATED, column('签约')).waitFor();
  await button('清除筛选').click();
  await column('研判').waitFor();
});

test('the calendar shows on which days something is due, a month at a time', async () => {
  await page.goto(`${opened.address}/projects?view=calendar`);
  const month = page.getByRole('table', { name: '本月到期事项' });
  await month.getByText(/今天/).waitFor();
  await month.getByRole('link').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: /^\d{4}-\d{2}-\d{2} 还有 \d+ 项$/ }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('list', { name: '按日期' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await button('上个月').click();
  await page.waitForURL(/month=\d{4}-\d{2}/);
  await button('本月').click();
  await page.waitForURL((url) => !url.search.includes('month'));
});

test('expectation 3: one box finds by Chinese words, a part of a name, pinyin, initials, a code and with a slip, pages too, and does what it says', async () => {
  await button('下个月').focus();
  await page.keyboard.press('Control+k');
  const box = dialogOf('全局搜索');
  const input = box.getByRole('combobox');
  await box.getByRole('option', { name: '登记线索' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'hidden' });
  await assertFocused(button('下个月'));

  const found = { '传感器 封装': /智能传感器封装测试项目/, 越微: /浙江越微传感科技有限公司/, yuewei: /浙江越微传感科技有限公司/, 'SX-2026-0059': /水质在线分析仪制造项目/, 智能传敢器: /传感器/ };
  await page.keyboard.press('Control+k');
  for (const [typed, name] of Object.entries(found)) {
    await input.fill(typed);
    await box.getByRole('option', { name }).first().waitFor();
  }
  await input.fill('ywcg');
  await box.getByRole('option', { name: /^主体 浙江越微传感科技有限公司/ }).waitFor();
  await box.getByRole('option', { name: /^项目 年产12万套智能传感器封装测试项目/ }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '浙江越微传感科技有限公司' }).waitFor();

  await page.keyboard.press('Control+k');
  await input.fill('项目看板');
  await page.keyboard.press('Enter');
  await page.waitForURL(/view=board/);

  await page.keyboard.press('Control+k');
  await input.fill('切换语言');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Board' }).waitFor();
  await page.getByRole('heading', { name: /^Lead/ }).waitFor();
  assert.equal(await page.getByText(/看板|移到|共/).count(), 0, 'the page is in English');
  await page.keyboard.press('Control+k');
  await dialogOf('Search everything').getByRole('combobox').fill('Language');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '看板' }).waitFor();
});

test('a question mark shows the keys, but not while something is typed', async () => {
  await page.getByRole('tab', { name: '看板' }).focus();
  await page.keyboard.press('?');
  await dialogOf('键盘快捷键').getByText('下一行').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await dialogOf('键盘快捷键').waitFor({ state: 'hidden' });
  await assertFocused(page.getByRole('tab', { name: '看板' }));
  await page.getByLabel('名称、投资方、编号').press('?');
  assert.equal(await page.getByLabel('名称、投资方、编号').inputValue(), '?');
  assert.equal(await dialogOf('键盘快捷键').count(), 0);
});

test('expectation 23: with the keyboard alone, at 200 % zoom, in the dark and at 360 px every layout and the box fit and have no fault', async () => {
  await page.goto(`${opened.address}/projects`);
  await page.getByRole('table', { name: '项目' }).getByRole('link').first().waitFor();
  await page.keyboard.press('Tab');
  await assertFocused(button('跳到内容'));
  await page.keyboard.press('Enter');
  await assertFocused(page.getByRole('main'));
  await page.emulateMedia({ colorScheme: 'dark' });
  // Half the window is what twice the size leaves.
  for (const [width, height] of [[720, 450], [390, 844], [360, 640]]) {
    await page.setViewportSize({ width, height });
    for (const path of ['/projects', '/projects?view=board', '/projects?view=calendar']) {
      await page.goto(opened.address + path);
      await page.getByRole('tabpanel').getByRole('link').first().waitFor();
      assert.deepEqual(await faultsOf(page), [], path);
      assert.ok(await fits(), `${path} is wider than the window`);
    }
    await page.keyboard.press('Control+k');
    await dialogOf('全局搜索').getByRole('option', { name: '登记线索' }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    assert.ok(await fits(), 'the box is wider than the window');
  }
  assert.deepEqual(opened.broken, []);
});

test('expectation 21: an empty page says what belongs there and offers the first step', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await enter('clerk');
  await page.goto(`${opened.address}/projects?q=${encodeURIComponent('没有这样的项目')}`);
  await page.getByText('没有符合条件的项目').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('tabpanel').getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('table', { name: '项目' }).getByRole('link').first().waitFor();
  await page.goto(`${opened.address}/imports`);
  await page.getByText('把各区、县(市)报来的表格原样拖到上面。').waitFor();
  await button('选择文件').or(page.getByLabel('选择文件')).first().waitFor();
  await button('通知').click();
  const news = dialogOf('通知');
  await news.getByText('在需求库保存检索并打开页面提醒，有新命中时会列在这里。').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await enter('supervisor');
  await page.getByText('今天没有等您办的事').waitFor();
  await page.getByText(/到了都会列在这里/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(opened.broken, []);
});
