// The register of organisations through the page: one is found, another entered, linked and merged, and undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { openPage, PASSWORD } from './server.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});

const button = (name) => page.getByRole('button', { name, exact: true });
const place = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const title = (name) => page.getByRole('heading', { level: 1, name, exact: true });

/** Chooses what a select finds for a typed text. */
async function choose(scope, name, text) {
  const box = scope.getByRole('combobox', { name, exact: true });
  await box.click();
  await box.fill(text);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).first().click();
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
}

test('the register is narrowed by a part of a name', async () => {
  await page.goto(opened.address);
  await page.getByLabel('账号').fill('clerk');
  await page.getByLabel('密码').fill(PASSWORD);
  await button('登录').click();
  await place('主体库').click();
  await page.getByText(/共 \d+ 家/).waitFor();
  await page.getByRole('search').getByLabel('主体名称').fill('越微传感');
  await page.getByRole('link', { name: '浙江越微传感科技有限公司' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('an organisation is entered although it resembles another one', async () => {
  await button('登记主体').click();
  const drawer = page.getByRole('dialog', { name: '登记主体' });
  await drawer.getByLabel('主体名称').fill('越微传感科技股份有限公司');
  await drawer.getByRole('link', { name: '浙江越微传感科技有限公司' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  const reason = drawer.getByLabel('不是同一主体的理由');
  await reason.or(title('越微传感科技股份有限公司')).first().waitFor();
  if (await reason.isVisible()) {
    await reason.fill('外地的另一家企业');
    await drawer.getByRole('button', { name: '写明理由并登记' }).click();
  }
  await title('越微传感科技股份有限公司').waitFor();
});

test('it is linked to another one, and the link stands on both pages until it ends', async () => {
  await button('建立关系').click();
  const dialog = page.getByRole('dialog', { name: '建立关系' });
  await choose(dialog, '对方主体', '浙江越微传感科技有限公司');
  await choose(dialog, '对方的身份', '母公司');
  await dialog.getByLabel('开始日期').fill('2020-05-01');
  await dialog.getByRole('button', { name: '建立关系' }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('list', { name: '关系' }).getByRole('link', { name: '浙江越微传感科技有限公司' }).click();
  await title('浙江越微传感科技有限公司').waitFor();
  const link = page.getByRole('list', { name: '关系' }).getByRole('listitem').filter({ hasText: '越微传感科技股份有限公司' });
  await link.getByText('子公司').waitFor();
  await link.getByRole('button', { name: /^终止/ }).click();
  const ending = page.getByRole('dialog');
  await ending.getByLabel('理由').fill('股权转让');
  await ending.getByRole('button', { name: '终止', exact: true }).click();
  await link.getByText(/2020-05-01 至 \d/).waitFor();
});

test('two that are one are merged, and the merge is undone', async () => {
  await page.getByRole('list', { name: '关系' }).getByRole('link', { name: '越微传感科技股份有限公司' }).click();
  await title('越微传感科技股份有限公司').waitFor();
  const gone = page.url();
  await button('合并到…').click();
  const dialog = page.getByRole('dialog', { name: '合并到…' });
  await choose(dialog, '并入主体', '浙江越微传感科技有限公司');
  await dialog.getByRole('row', { name: /^主体名称 不同/ }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByLabel('理由').fill('同一家企业');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await page.getByRole('region', { name: '曾用名' }).getByText('越微传感科技股份有限公司').waitFor();
  await page.goto(gone);
  await page.getByText('已并入').waitFor();
  await button('撤销合并').click();
  await page.getByRole('dialog').getByLabel('理由').fill('是两家');
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
  await button('修改主体').waitFor();
});

test('what counts in the statistics of the city stands with its projects, and nothing broke on the way', async () => {
  await place('统计计入').click();
  await page.getByText(/共 \d+ 条 · 合计计入/).waitFor();
  await page.getByRole('table', { name: '统计计入' }).getByRole('link').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.setViewportSize({ width: 360, height: 740 });
  await button('更多').click();
  await page.getByRole('menuitem', { name: '首报首谈' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(opened.broken, []);
});
