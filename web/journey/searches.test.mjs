// A question that is kept brings its news to the bell; the catalogue of targets is filtered, followed and made a lead of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { openPage, PASSWORD } from './server.mjs';

const QUESTION = '磁编码器晶圆级标定';
const DEMAND = '求购磁编码器晶圆级标定设备';
const COMPANY = '苏州敏芯微电子技术股份有限公司';

let page;
const opened = openPage((own) => {
  page = own;
});

const button = (name) => page.getByRole('button', { name, exact: true });
const place = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true });

async function signIn(at, account) {
  await at.goto(opened.address);
  await at.getByLabel('账号').fill(account);
  await at.getByLabel('密码').fill(PASSWORD);
  await at.getByRole('button', { name: '登录', exact: true }).click();
  await at.getByRole('navigation').getByRole('link', { name: '需求库', exact: true }).click();
}

/** Chooses what a select finds for a typed text, by the keyboard. */
async function choose(scope, name, text) {
  const box = scope.getByRole('combobox', { name, exact: true });
  const list = scope.page().locator('.ant-select-dropdown:visible');
  await box.click();
  await box.fill(text);
  await list.locator('.ant-select-item-option').filter({ hasText: text }).first().waitFor();
  await box.press('Enter');
  await box.press('Tab');
  await list.waitFor({ state: 'hidden' });
}

test('a clerk keeps a question and asks to be told of new hits', async () => {
  await signIn(page, 'clerk');
  await page.getByRole('combobox', { name: '搜索' }).fill(QUESTION);
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.getByRole('tab', { name: /^技术需求/ }).click();
  await button('保存检索').click();
  const dialog = page.getByRole('dialog', { name: '保存检索' });
  assert.equal(await dialog.getByLabel('检索名称').inputValue(), QUESTION);
  await dialog.getByLabel('检索名称').fill('编码器标定');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('list', { name: '我的检索' }).getByRole('link', { name: '编码器标定' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('a demand that somebody else publishes is told at the bell, which leads to it', async () => {
  await place('项目').click();
  const other = await page.context().browser().newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await signIn(other, 'keqiao');
  await other.getByRole('button', { name: '新建需求' }).first().click();
  const drawer = other.getByRole('dialog', { name: '新建需求' });
  await drawer.getByLabel('标题').fill(DEMAND);
  await drawer.getByLabel('需求描述').fill('磁编码器出厂前须在晶圆级完成标定，现有设备节拍不足。');
  await drawer.getByLabel('需求主体').fill('绍兴曦衡磁电有限公司');
  await choose(drawer, '产业', '电子信息');
  await choose(drawer, '区县', '柯桥区');
  await drawer.getByRole('button', { name: '保存草稿' }).click();
  await other.getByRole('heading', { level: 1, name: DEMAND }).waitFor();
  await other.getByRole('button', { name: '发布', exact: true }).click();
  await other.getByRole('dialog').getByRole('button', { name: '确认发布' }).click();
  await other.getByText('已发布').first().waitFor();
  await other.close();

  await button('通知，1 条未读').click();
  const drawerOfNews = page.getByRole('dialog', { name: '通知' });
  await drawerOfNews.getByRole('link', { name: DEMAND }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await drawerOfNews.getByRole('button', { name: '编码器标定' }).click();
  await page.getByRole('list', { name: '搜索结果' }).getByRole('link', { name: DEMAND }).waitFor();
  await button('通知').waitFor();
});

test('what was asked is offered again', async () => {
  await place('项目').click();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog', { name: '全局搜索' });
  await box.getByRole('option', { name: new RegExp(QUESTION) }).click();
  await page.getByRole('tab', { name: /^技术需求/ }).click();
  await page.getByRole('list', { name: '搜索结果' }).getByRole('link', { name: DEMAND }).waitFor();
});

test('a kept question goes after asking', async () => {
  await button('编码器标定 的操作').click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await page.getByRole('dialog', { name: '删除“编码器标定”' }).getByRole('button', { name: '删除', exact: true }).click();
  await page.getByRole('link', { name: '编码器标定', exact: true }).waitFor({ state: 'detached' });
});

test('the catalogue is narrowed to a chain and to what is missing in it', async () => {
  await place('招商目录').click();
  await page.getByRole('link', { name: '智能传感器', exact: true }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('link', { name: '智能传感器', exact: true }).click();
  const chain = page.getByRole('list', { name: '智能传感器', exact: true });
  await chain.getByRole('heading', { name: '标定测试' }).waitFor();
  await page.getByRole('checkbox', { name: '只看缺的环节' }).check();
  await chain.getByRole('heading', { name: '标定测试' }).waitFor({ state: 'detached' });
  await page.getByRole('search').getByLabel('环节、企业、产品').fill('敏芯');
  await page.waitForURL(/q=/);
  assert.equal(await chain.getByRole('heading').count(), 1);
  assert.deepEqual(await faultsOf(page), []);
});

test('somebody follows a company, and it becomes a lead in one step', async () => {
  await button(`修改 ${COMPANY}`).click();
  const edit = page.getByRole('dialog', { name: `修改 ${COMPANY}` });
  await choose(edit, '跟进人', '周文斌');
  await edit.getByRole('button', { name: '保存', exact: true }).click();
  await edit.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').getByText(/周文斌/).waitFor();

  await button(`把 ${COMPANY} 转为线索`).click();
  const lead = page.getByRole('dialog', { name: `把 ${COMPANY} 转为线索` });
  await choose(lead, '区县', '越城区');
  await lead.getByRole('textbox', { name: '总投资' }).fill('3.5');
  assert.deepEqual(await faultsOf(page), []);
  await lead.getByRole('button', { name: '登记', exact: true }).click();
  const project = page.getByRole('heading', { level: 1, name: new RegExp(`^${COMPANY}`) });
  const reason = lead.getByLabel('不是同一项目的理由');
  await reason.or(project).first().waitFor();
  if (await reason.isVisible()) {
    await reason.fill('目录企业的新项目');
    await lead.getByRole('button', { name: '写明理由并登记' }).click();
  }
  await project.waitFor();
  await place('招商目录').click();
  await page.getByRole('link', { name: '智能传感器', exact: true }).click();
  const targets = page.getByRole('list', { name: '设计的目标企业' });
  await targets.getByRole('link', { name: new RegExp(`^${COMPANY}`) }).waitFor();
});

test('the pages fit a phone, and nothing broke on the way', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  assert.deepEqual(await faultsOf(page), []);
  const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  assert.equal(wide, false);
  await button('通知').click();
  await page.getByRole('dialog', { name: '通知' }).getByText('还没有通知').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(opened.broken, []);
});
