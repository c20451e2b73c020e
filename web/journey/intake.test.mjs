// A district's workbook through the page: read, corrected, taken in; then a pair of leads is decided.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './axe.mjs';
import { openPage, PASSWORD } from './server.mjs';
import { sheetsOf } from './workbook.mjs';

const WORKBOOK = fileURLToPath(new URL('../../seeds/demo/柯桥区2026年10月在谈项目汇总.xlsx', import.meta.url));

let page;
const opened = openPage((own) => {
  page = own;
});

const button = (name) => page.getByRole('button', { name, exact: true });
const place = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true });

/** How many rows the one primary button takes in. */
async function ready() {
  return Number(/\d+/.exec(await page.getByRole('button', { name: /^导入 \d+ 行$/ }).innerText())?.[0]);
}

/** Waits until that many rows are ready. */
const readyAre = (number) => button(`导入 ${number} 行`).waitFor();

test('expectation 5: a workbook goes in as it came: rows are seen, mended and taken in, and the others come back with the reason', async (t) => {
  await t.test('a clerk hands in a workbook as it came', async () => {
    await page.goto(opened.address);
    await page.getByLabel('账号').fill('clerk');
    await page.getByLabel('密码').fill(PASSWORD);
    await button('登录').click();
    await place('导入').click();
    await page.getByLabel('选择文件').setInputFiles(WORKBOOK);
    await page.getByRole('heading', { name: '柯桥区2026年10月在谈项目汇总.xlsx' }).waitFor();
    await page.getByRole('button', { name: /^导入 \d+ 行$/ }).waitFor();
    assert.ok((await ready()) > 10);
    assert.deepEqual(await faultsOf(page), []);
  });

  await t.test('an amount nobody could read is corrected in its row', async () => {
    const before = await ready();
    await page.getByRole('tab', { name: /^有问题/ }).click();
    const row = page.getByRole('row').filter({ hasText: '“待定”' });
    await row.getByRole('button', { name: /^修改/ }).click();
    const form = page.getByRole('form', { name: /^修改/ });
    await form.getByLabel('总投资').fill('1.5亿');
    assert.deepEqual(await faultsOf(page), []);
    await form.getByRole('button', { name: '保存' }).click();
    await readyAre(before + 1);
  });

  await t.test('a row that resembles a project goes in with a reason', async () => {
    const before = await ready();
    await page.getByRole('tab', { name: /^重复/ }).click();
    const row = page.getByRole('row').filter({ hasText: '移动机器人布卷搬运示范' });
    await row.getByRole('link', { name: /^SX-/ }).waitFor();
    await row.getByRole('button', { name: /^仍要导入/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('不是同一项目的理由').fill('示范线与总装厂是两个项目');
    await dialog.getByRole('button', { name: '仍要导入' }).click();
    await readyAre(before + 1);
  });

  await t.test('what is ready comes in, and stands among the projects', async () => {
    const number = await ready();
    await button(`导入 ${number} 行`).click();
    await page.getByText(`已导入 ${number} 行。`).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.getByRole('link', { name: '查看项目列表' }).click();
    await page.getByRole('link', { name: '直播供应链数字仓' }).first().waitFor();
  });

  await t.test('what did not go in comes back as a workbook, with the reason beside each row', async () => {
    await page.goBack();
    const left = page.getByRole('link', { name: /^下载未导入的 \d+ 行$/ });
    const [file] = await Promise.all([page.waitForEvent('download'), left.click()]);
    const rows = (await sheetsOf(await file.path())).flatMap((sheet) => {
      const head = sheet.findIndex((row) => row.at(-1) === '未导入原因');
      // A heading between the rows is a cell of its own.
      return sheet.slice(head + 1).flatMap((row) => (row.length > 1 ? [{ row, reason: row[sheet[head].length - 1] }] : []));
    });
    await page.getByRole('link', { name: `下载未导入的 ${rows.length} 行` }).waitFor();
    for (const { row, reason } of rows) assert.ok(reason, row.join());
  });
});

test('a pair that may be one project is decided with a reason', async () => {
  await place('撞单').click();
  await button('立即比对').click();
  await page.getByText(/比对完成/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  const decide = page.getByRole('button', { name: /^裁定 SX-/ }).first();
  const [first] = /SX-\d{4}-\d{4}/.exec((await decide.getAttribute('aria-label')) ?? '') ?? [];
  await decide.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^相关/ }).check();
  await dialog.getByLabel('理由').fill('同一集团的两个项目');
  await dialog.getByRole('button', { name: '裁定' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: '已裁定' }).click();
  await page.getByText('同一集团的两个项目').first().waitFor();
  await page.getByRole('link', { name: first, exact: true }).first().waitFor();
});

test('a message is pasted, a lead nobody holds is taken over, and nothing broke on the way', async () => {
  await page.getByRole('button', { name: '登记线索' }).first().click();
  const drawer = page.getByRole('dialog');
  await button('粘贴一段文字，自动识别').click();
  await drawer.getByLabel('聊天、邮件或会议纪要里的文字').fill('苏州澄泰热管理有限公司拟在上虞区投资3.2亿元建设电子水泵项目，联系人李工13800001234');
  await button('识别').click();
  await drawer.getByRole('region', { name: '识别的文字' }).getByText('上虞区').waitFor();
  assert.equal(await drawer.getByLabel('总投资').inputValue(), '3.2');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  await place('首报首谈').click();
  await page.getByRole('tab', { name: '可接手' }).click();
  await page.getByRole('button', { name: /^接手 SX-/ }).first().click();
  await page.getByRole('dialog').getByLabel('理由').fill('原单位两个月未联系');
  await page.getByRole('dialog').getByRole('button', { name: '接手' }).click();
  await page.getByRole('region', { name: '首报首谈' }).getByText('市招商投资促进中心').waitFor();
  assert.deepEqual(opened.broken, []);
});
