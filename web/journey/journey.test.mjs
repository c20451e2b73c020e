// One project through the page, from a lead to trial production, and a demand found by pinyin.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, PASSWORD } from './server.mjs';

const day = (back) => new Date(Date.now() - back * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

let page;
const opened = openPage((own) => {
  page = own;
});

const button = (name) => page.getByRole('button', { name, exact: true });
const field = (name) => page.getByRole('textbox', { name, exact: true });

/** Chooses an option of a select as the keyboard does: type a part of it, then Enter. */
async function choose(scope, name, text) {
  const box = scope.getByRole('combobox', { name, exact: true });
  await box.click();
  await box.fill(text);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).first().waitFor();
  await box.press('Enter');
}

/** Moves the project on, filling in what the dialog asks for. */
async function moveTo(stage, fill = async () => {}) {
  await page.getByRole('button', { name: `推进到 ${stage}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确认推进' }).waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: '确认推进' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

test('a clerk signs in and sees the projects', async () => {
  await page.goto(opened.address);
  await page.getByLabel('账号').fill('clerk');
  await page.getByLabel('密码').fill(PASSWORD);
  await button('登录').click();
  await page.getByRole('navigation').getByRole('link', { name: '项目', exact: true }).click();
  await page.getByText(/共 \d+ 个/).waitFor();
});

test('expectation 2: a lead that someone has already is told while it is being typed, with the reason, and a new one is logged', async () => {
  await page.getByRole('button', { name: '登记线索' }).first().click();
  await field('项目名称').fill('智能传感器封装测试项目');
  await field('投资方').fill('越微传感科技');
  const drawer = page.getByRole('dialog');
  await choose(drawer, '产业', '电子信息');
  await choose(drawer, '区县', '越城区');
  await drawer.getByRole('textbox', { name: '总投资' }).fill('12.6');
  await drawer.getByText(/SX-\d{4}-\d{4}/).first().waitFor();
  await drawer.getByText('投资方名称去除后缀后一致').first().waitFor();
  await field('项目名称').fill('年产八百万只车规级磁编码器项目');
  await field('投资方').fill('浙江衡岳磁电科技有限公司');
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: '年产八百万只车规级磁编码器项目' }).waitFor();
  assert.match(page.url(), /\/projects\/[0-9a-f-]{36}/);
});

test('expectation 4: what was typed survives a reload, a lost connection and a session that ran out', async () => {
  const name = '年产三万台谐波减速器项目';
  const context = page.context();
  await page.getByRole('button', { name: '登记线索' }).first().click();
  const drawer = page.getByRole('dialog', { name: '登记线索' });
  await field('项目名称').fill(name);
  await drawer.getByText(/草稿已保存/).waitFor();
  await page.reload();
  await drawer.waitFor();
  assert.equal(await field('项目名称').inputValue(), name);
  await field('投资方').fill('绍兴谐衡传动科技有限公司');
  await choose(drawer, '产业', '高端装备');
  await choose(drawer, '区县', '嵊州市');
  await drawer.getByRole('textbox', { name: '总投资' }).fill('2.1');
  await context.setOffline(true);
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await drawer.getByRole('alert').filter({ hasText: '连不上服务器' }).waitFor();
  await context.setOffline(false);
  await context.clearCookies();
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  const again = page.getByRole('dialog', { name: '重新登录' });
  await again.getByLabel('密码').fill(PASSWORD);
  await again.getByRole('button', { name: '登录' }).click();
  await again.waitFor({ state: 'hidden' });
  assert.equal(await field('项目名称').inputValue(), name);
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: '项目', exact: true }).click();
  await page.getByRole('link', { name: '年产八百万只车规级磁编码器项目' }).first().click();
  await page.getByRole('heading', { level: 1, name: '年产八百万只车规级磁编码器项目' }).waitFor();
});

test('the project goes to screening, and no further without a leader and a team', async () => {
  await moveTo('研判');
  await page.getByRole('button', { name: '推进到 洽谈' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/缺少当日在任的负责领导，应由.+补齐，自 \d{4}-\d{2}-\d{2} 起/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('one leader is appointed and one team formed', async () => {
  await page.getByRole('button', { name: '任命负责领导' }).first().click();
  let dialog = page.getByRole('dialog');
  await choose(dialog, '负责领导', '陈志远');
  await dialog.getByLabel('理由').fill('分管电子信息');
  await dialog.getByRole('button', { name: '任命', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '组建服务团队' }).first().click();
  dialog = page.getByRole('dialog');
  await choose(dialog, '牵头单位', '市招商投资促进中心');
  await choose(dialog, '服务专员', '周文斌');
  await choose(dialog, '成员 1', '李敏华');
  await dialog.getByLabel('理由').fill('项目进入洽谈');
  await dialog.getByRole('button', { name: '组建', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('专员 周文斌').first().waitFor();
});

/** Fills a piece of evidence: the group with its name, then its labelled fields. */
const evidence = (pieces) => async (dialog) => {
  for (const [name, fields] of pieces) {
    const group = dialog.getByRole('group', { name });
    for (const [label, value] of Object.entries(fields)) {
      await group.getByLabel(label).first().fill(value);
    }
  }
};

test('with its evidence the project goes all the way to trial production', async () => {
  await moveTo('洽谈', evidence([['研判意见', { 文号: '绍招研〔2026〕12号' }]]));
  await page.getByRole('button', { name: '准入评审' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('只记结论').click();
  await dialog.getByRole('radio', { name: '通过', exact: true }).check();
  await dialog.getByLabel('评审意见').fill('三项管控均达标');
  await dialog.getByRole('button', { name: '提交评审' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await moveTo('签约', evidence([['投资协议', { 文号: '绍招协〔2026〕8号', 文件日期: day(1), 金额: '12.6' }]]));
  await moveTo(
    '备案',
    evidence([
      ['备案', { 项目代码: '2611-330602-04-01-123456' }],
      ['营业执照', { 统一社会信用代码: '91330602MA288Q1A0F' }],
    ]),
  );
  await moveTo('用地', evidence([['土地出让合同', { 文号: '绍土合〔2026〕31号' }]]));
  await moveTo(
    '开工',
    evidence([
      ['施工许可证', { 文号: '330602202611240101' }],
      ['到位资金', { 金额: '2.4', 文件日期: day(0) }],
    ]),
  );
  await moveTo('竣工', evidence([['竣工验收', { 文号: '绍验〔2026〕5号' }]]));
  await moveTo(
    '试投产',
    evidence([
      ['试生产方案', { 文号: '试产-01' }],
      ['排污许可', { 文号: '91330602MA288Q1A0F001P' }],
    ]),
  );
  await page.getByRole('button', { name: '推进到 达产' }).waitFor();
  await page.getByText('竣工 → 试投产').first().waitFor();
});

test('a demand is found by pinyin, its match marked', async () => {
  await page.getByRole('link', { name: '需求库' }).first().click();
  await page.getByRole('searchbox').or(page.getByRole('combobox', { name: '搜索' })).or(field('搜索')).first().fill('chuanganqi');
  await page.keyboard.press('Enter');
  await page.locator('mark', { hasText: '传感器' }).first().waitFor();
});

test('the page speaks English too, and nothing broke on the way', async () => {
  await page.getByRole('button', { name: '王晓岚' }).click();
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('button', { name: 'Log a lead' }).first().waitFor();
  assert.deepEqual(opened.broken, []);
});
