// A demand brought together with who may meet it: an offer, a match with its reason, a docking, its outcome, a project.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { openPage, PASSWORD } from './server.mjs';

/** A day and time of this city, some hours ago, as an input takes it. */
const ago = (hours) => new Date(Date.now() + (8 - hours) * 3_600_000).toISOString().slice(0, 16);

const ORGANISATION = '绍兴曦衡封装技术研究院';
const OFFER = '碳化硅功率模块低空洞银烧结工艺';
const DEMAND = '碳化硅功率模块银烧结空洞率攻关';
const PROJECT = '碳化硅功率模块银烧结产线项目';

let page;
const opened = openPage((own) => {
  page = own;
});

const button = (name) => page.getByRole('button', { name, exact: true });
const place = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const title = (name) => page.getByRole('heading', { level: 1, name, exact: true });

/** Chooses an option of a select as the keyboard does: type a part of it, then Enter, and go on. */
async function choose(scope, name, text) {
  const box = scope.getByRole('combobox', { name, exact: true });
  await box.click();
  await box.fill(text);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).first().waitFor();
  await box.press('Enter');
  await box.press('Tab');
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
}

test('a clerk enters an organisation and what it offers', async () => {
  await page.goto(opened.address);
  await page.getByLabel('账号').fill('clerk');
  await page.getByLabel('密码').fill(PASSWORD);
  await button('登录').click();
  await place('主体库').click();
  await button('登记主体').click();
  const drawer = page.getByRole('dialog', { name: '登记主体' });
  await drawer.getByLabel('主体名称').fill(ORGANISATION);
  await choose(drawer, '产业', '电子信息');
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await title(ORGANISATION).waitFor();
  await button('登记供给').click();
  const offer = page.getByRole('dialog', { name: '登记供给' });
  await choose(offer, '供给类别', '科技成果');
  await offer.getByLabel('供给名称').fill(OFFER);
  await offer.getByLabel('说明').fill('纳米银烧结空洞率低于百分之一，已在碳化硅功率模块封装中试线验证。');
  await choose(offer, '细分产业', '集成电路');
  await choose(offer, '产业链环节', '封装');
  await offer.getByLabel('技术成熟度').fill('7');
  assert.deepEqual(await faultsOf(page), []);
  await offer.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('list', { name: '供给' }).getByText(OFFER).waitFor();
});

test('a demand is published', async () => {
  await place('需求库').click();
  await page.getByRole('button', { name: '新建需求' }).first().click();
  const drawer = page.getByRole('dialog', { name: '新建需求' });
  await drawer.getByLabel('标题').fill(DEMAND);
  await drawer.getByLabel('需求描述').fill('碳化硅功率模块采用银烧结互连，空洞率偏高，寻求低空洞率的银烧结封装工艺。');
  await drawer.getByLabel('需求主体').fill('浙江越微传感科技有限公司');
  await choose(drawer, '产业', '电子信息');
  await choose(drawer, '细分产业', '集成电路');
  await choose(drawer, '区县', '越城区');
  await drawer.getByRole('button', { name: '保存草稿' }).click();
  await title(DEMAND).waitFor();
  await button('发布').click();
  await page.getByRole('dialog').getByRole('button', { name: '确认发布' }).click();
  await page.getByText('已发布', { exact: true }).waitFor();
});

test('the organisation is proposed with the reason, and that is found useful', async () => {
  const match = page.getByRole('list', { name: '匹配', exact: true }).getByRole('listitem').filter({ hasText: ORGANISATION }).first();
  await match.getByText(`供给：${OFFER}`).waitFor();
  await match.getByRole('list', { name: '匹配理由' }).getByText(/银烧结|碳化硅/).first().waitFor();
  await match.getByRole('button', { name: `有用：${ORGANISATION}` }).click();
  await page.locator('[aria-pressed="true"]', { hasText: '✓ 有用' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('a docking is arranged with the other side filled in', async () => {
  await button(`与 ${ORGANISATION} 安排对接`).click();
  const dialog = page.getByRole('dialog', { name: '安排对接' });
  await dialog.getByText(ORGANISATION).waitFor();
  await dialog.getByLabel('开始时间').fill(ago(2));
  await dialog.getByLabel('地点').fill('越城区科创中心 3 楼');
  await dialog.getByRole('button', { name: '添加参加人' }).click();
  await dialog.getByLabel('姓名').fill('沈知远');
  await dialog.getByLabel('电子邮箱').fill('shen@example.com');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: '安排', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const docking = page.getByRole('list', { name: '对接', exact: true }).getByRole('listitem');
  await docking.getByText('已安排').waitFor();
  await docking.getByText('越城区科创中心 3 楼').waitFor();
  const download = page.waitForEvent('download');
  await docking.getByRole('button', { name: /日历文件/ }).click();
  assert.equal((await download).suggestedFilename(), 'invitation.ics');
});

test('what came of it is recorded', async () => {
  await button(`记录结果：与 ${ORGANISATION} 的对接`).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, '结果', '签意向书');
  await dialog.getByRole('textbox', { name: '金额' }).fill('1.2亿');
  await dialog.getByLabel('洽谈情况').fill('双方同意共建银烧结产线');
  await dialog.getByLabel('下一步').fill('起草投资协议');
  await dialog.getByLabel('完成日期').fill(ago(-72).slice(0, 10));
  await dialog.getByRole('radio', { name: '否，继续对接' }).and(page.locator(':checked')).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: '记录结果' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('list', { name: '对接', exact: true }).getByText('双方同意共建银烧结产线').waitFor();
});

test('a project is opened from it and says so', async () => {
  await button(`转为项目：与 ${ORGANISATION} 的对接`).click();
  const drawer = page.getByRole('dialog', { name: '登记线索' });
  await drawer.getByLabel('项目名称').fill(PROJECT);
  assert.equal(await drawer.getByRole('textbox', { name: '投资方', exact: true }).inputValue(), ORGANISATION);
  assert.equal(await drawer.getByRole('textbox', { name: '总投资' }).inputValue(), '1.2');
  assert.equal(await drawer.getByLabel('简介').inputValue(), '双方同意共建银烧结产线');
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  const reason = drawer.getByLabel('不是同一项目的理由');
  await reason.or(title(PROJECT)).first().waitFor();
  if (await reason.isVisible()) {
    await reason.fill('由对接新转出的项目');
    await drawer.getByRole('button', { name: '写明理由并登记' }).click();
  }
  await title(PROJECT).waitFor();
  await page.getByText(new RegExp(`与 ${ORGANISATION} 的对接转来`)).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('link', { name: DEMAND }).click();
  await page.getByRole('link', { name: '查看由此转出的项目' }).waitFor();
});

test('the city sees its dockings and how far demands have come, and nothing broke on the way', async () => {
  await place('对接活动').click();
  await page.getByText('共 1 场').waitFor();
  await page.getByRole('list', { name: '合计' }).getByRole('listitem').filter({ hasText: '签意向书' }).getByText('1 条').waitFor();
  await page.getByText('按产业', { exact: true }).click();
  await page.getByRole('list', { name: '电子信息' }).waitFor();
  const states = page.getByRole('search').getByRole('combobox', { name: '状态' });
  await states.click();
  await states.fill('已取消');
  await states.press('Enter');
  await page.getByText('没有符合条件的对接').waitFor();
  assert.match(page.url(), /by=industry/);
  assert.match(page.url(), /state=called_off/);
  await states.press('Escape');
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  await page.getByRole('search').getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('link', { name: DEMAND }).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('list', { name: '对接活动' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(opened.broken, []);
});
