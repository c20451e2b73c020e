// A green channel through the page: opened by the liaison, an item handed in, decided by its unit, looked at as chart, list and cards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { openPage, PASSWORD } from './server.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});

/** A project with an approval of the handler's unit that can be handed in, promised within ten working days. */
const near = '机器人精密减速器产业化项目';
const NEAR = 'E01';
const project = '年产12万套智能传感器封装测试项目';

/** The day so many days before today in Shanghai. */
const daysAgo = (days) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
const lastMonth = daysAgo(31).slice(0, 7);

const button = (name) => page.getByRole('button', { name, exact: true });
const dialog = (name) => page.getByRole('dialog', { name });
const chart = () => page.getByRole('region', { name: '审批进度图' });

/** Signs in as someone else, in the same browser. */
async function enter(username) {
  await page.request.delete(`${opened.address}/api/v1/session`);
  await page.goto(opened.address);
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await button('登录').click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

/** What the server says, asked by whoever is signed in. */
async function ask(path) {
  const answer = await page.request.get(`${opened.address}/api/v1${path}`);
  assert.equal(answer.status(), 200, path);
  return { body: await answer.json(), etag: answer.headers().etag };
}

/** Notes what happened to an item, by its code, without the page. */
async function note(id, code, event) {
  const { body, etag } = await ask(`/projects/${id}/green-channel`);
  const item = body.items.find((candidate) => candidate.code === code);
  const answer = await page.request.post(`${opened.address}/api/v1/projects/${id}/green-channel/items/${item.id}/events`, {
    headers: { 'If-Match': etag },
    data: event,
  });
  assert.equal(answer.status(), 201, `${code} ${event.kind}: ${await answer.text()}`);
}

/** Does a step of the item that is open, with what is typed into its dialog. */
async function step(name, fields = {}) {
  await page.locator('.ant-drawer').getByRole('button', { name, exact: true }).click();
  const form = dialog(new RegExp(`^${name}：`));
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

let id;

/** Hands in an item so long ago that its time limit ends on the next working day; the server looks at the clock a minute after its start. */
async function bringNear() {
  let [on, due] = ['', ''];
  for (let ago = 24; due <= daysAgo(0); ago -= 1) {
    on = daysAgo(ago);
    due = (await ask(`/calendar/due?accepted_on=${on}&days=10`)).body.due_on;
  }
  const { items } = (await ask(`/projects?q=${encodeURIComponent(near)}`)).body;
  await note(items[0].id, NEAR, { kind: 'submit', on });
  await enter('handler');
  await note(items[0].id, NEAR, { kind: 'accept', on });
  await enter('liaison');
  await page.goto(`${opened.address}/projects/${id}?tab=green-channel`);
  await chart().waitFor();
}

/** A picture of one pixel. */
const pixel = globalThis.Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('where no channel is open the page says what belongs there, and the liaison opens one', async () => {
  await enter('liaison');
  const { body } = await ask(`/projects?q=${encodeURIComponent('智能传感器封装')}`);
  id = body.items.find((found) => found.name === project).id;
  await page.goto(`${opened.address}/projects/${id}`);
  await page.getByRole('tab', { name: '绿色通道' }).click();
  await page.getByText('尚未开通绿色通道').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await button('开通绿色通道').click();
  const form = dialog('开通绿色通道');
  await form.getByLabel('开通日期').fill(daysAgo(100));
  for (const condition of ['新出让用地', '环评报告表', '新建房屋', '排入市政管网', '标准地', '实际排污']) {
    await form.getByRole('checkbox', { name: condition, exact: true }).check();
  }
  assert.deepEqual(await faultsOf(page), []);
  await form.getByRole('button', { name: '开通绿色通道' }).click();
  await chart().waitFor();
  await form.waitFor({ state: 'hidden' });
  await bringNear();
  await chart().getByRole('button', { name: /环境影响评价-报告表/ }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('an item is handed in by keyboard alone, and the focus comes back to it', async () => {
  const filing = chart().getByRole('button', { name: /企业投资项目备案/ });
  await filing.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /^A01/ });
  await drawer.getByText('还没有办理记录').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  const submit = drawer.getByRole('button', { name: '申报', exact: true });
  await submit.focus();
  await page.keyboard.press('Enter');
  const form = dialog(/^申报：/);
  await form.getByLabel('文号或文件名').fill('备案申请表');
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'hidden' });
  await drawer.getByRole('region', { name: '办理经过' }).getByText('备案申请表').waitFor();
  await step('受理');
  await step('办结', { 文号或文件名: '2611-330602-04-01-123456' });
  await drawer.getByText('已办结').first().waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => globalThis.document.activeElement?.textContent?.includes('企业投资项目备案'));
});

test('a file that goes with a step can be fetched from the history', async () => {
  await chart().getByRole('button', { name: /环境影响评价-报告表/ }).click();
  const drawer = page.getByRole('dialog', { name: /^A08/ });
  await drawer.getByRole('button', { name: '申报', exact: true }).click();
  const form = dialog(/^申报：/);
  await form.getByLabel('文件', { exact: true }).setInputFiles({ name: '报告表.pdf', mimeType: 'application/pdf', buffer: globalThis.Buffer.from('%PDF-1.4\n%%EOF\n') });
  await form.getByText('已上传').waitFor();
  await form.getByRole('button', { name: '申报', exact: true }).click();
  const link = drawer.getByRole('link', { name: '下载文件' });
  await link.waitFor();
  const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
  assert.equal(answer.status(), 200);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
});

test('what if an item is late: the end moves, nothing is changed', async () => {
  const before = (await ask(`/projects/${id}/green-channel`)).body.version;
  await button('假如…').click();
  const form = dialog('假如…');
  await form.getByRole('combobox', { name: /^事项 1/ }).click();
  await page.keyboard.type('Z01');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: '试算' }).click();
  await form.getByText('全部办完晚 5 个工作日').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await form.getByRole('button', { name: '取消' }).click();
  assert.equal((await ask(`/projects/${id}/green-channel`)).body.version, before);
});

test('expectation 12: a channel over time: planned, actual, critical path, clock stops, days left, and when trial production is expected', async () => {
  const { body: waits } = await ask('/work');
  const other = waits.items.find((item) => item.kind === 'approval_to_submit' && item.project_id !== id);
  await page.goto(`${opened.address}/projects/${other.project_id}?tab=green-channel`);
  await chart().waitFor();
  for (const mark of ['开通时计划', '已办时间', '停钟', '预计']) {
    const drawn = await page.getByRole('list', { name: '图例' }).getByRole('listitem').filter({ hasText: mark }).locator('rect').getAttribute('class');
    assert.ok((await chart().locator(`rect.${drawn}`).count()) > 0, mark);
  }
  assert.ok((await chart().getByRole('button', { name: '关键' }).count()) > 0, 'the critical path is marked');
  await chart().getByText(/^(剩|超) \d+ 天|用 \d+ \/ 承诺 \d+/).first().waitFor();
  for (const share of ['10%', '50%', '90%']) await page.getByText(`${share} 的可能不晚于`).locator('xpath=..').getByText(/\d{4}-\d{2}-\d{2}|\d+ 个工作日后/).waitFor();
  await page.goto(`${opened.address}/projects/${id}?tab=green-channel`);
  await page.getByText('按周', { exact: true }).click();
  await page.waitForURL(/zoom=weeks/);
  assert.deepEqual(await faultsOf(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => globalThis.getComputedStyle(globalThis.document.documentElement).getPropertyValue('--page').trim() === '#101317');
  assert.deepEqual(await faultsOf(page), []);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByText('列表', { exact: true }).click();
  const row = page.getByRole('table', { name: '审批事项' }).getByRole('row', { name: /A01 企业投资项目备案/ });
  await row.getByText('已办结').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('the channel leaves as a workbook', async () => {
  await button('导出').click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Excel/ }).click()]);
  assert.match(file.suggestedFilename(), /\.xlsx$/);
});

test('an item is added for a second building', async () => {
  await button('增加事项').click();
  const form = dialog('增加事项');
  await form.getByRole('combobox', { name: '事项' }).click();
  await page.keyboard.type('C06');
  await page.keyboard.press('Enter');
  await form.getByLabel('楼栋或单体').fill('2号车间');
  assert.deepEqual(await faultsOf(page), []);
  await form.getByRole('button', { name: '增加事项' }).click();
  await page.getByRole('row', { name: /C06 建筑工程施工许可证 · 2号车间/ }).waitFor();
});

test('expectation 14: a unit sees what waits for it, oldest deadline first, asks for a correction, accepts and finishes, each with one dialog', async () => {
  await enter('handler');
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '绿色通道' }).click();
  await page.getByRole('tab', { name: /^待我处理 \d+$/ }).waitFor();
  const unit = (await ask('/session')).body.user.unit_id;
  const waiting = (await ask('/work')).body.items.filter(({ kind }) => kind.startsWith('approval_to'));
  assert.deepEqual([...new Set(waiting.map((item) => item.unit_id ?? unit))], [unit]);
  await page.getByRole('tabpanel').getByText(/\d{4}-\d{2}-\d{2} 到期/).first().waitFor();
  const deadlines = await page.getByRole('tabpanel').getByText(/\d{4}-\d{2}-\d{2} 到期/).allTextContents();
  assert.deepEqual(deadlines, [...deadlines].sort());
  assert.deepEqual(await faultsOf(page), []);
  await button(`处理 环境影响评价-报告表（${project}）`).click();
  const drawer = page.getByRole('dialog', { name: /^A08/ });
  await step('要求补正', { '需要补正的内容（一次性告知）': '缺监测数据' });
  await drawer.getByText('补正中').first().waitFor();
  assert.equal(await drawer.getByRole('button', { name: '已补正' }).count(), 0);
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await button(`处理 环境影响评价-报告表（${project}）`).waitFor({ state: 'hidden' });
  await page.waitForFunction(() => globalThis.document.activeElement?.textContent?.startsWith('待我处理'));
  assert.deepEqual(await faultsOf(page), []);
  await enter('liaison');
  await page.goto(`${opened.address}/approvals`);
  await button(`处理 环境影响评价-报告表（${project}）`).click();
  await page.getByText('缺监测数据').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => globalThis.document.activeElement?.textContent === '处理' || globalThis.document.activeElement?.textContent === '处 理');
  await page.keyboard.press('Enter');
  await page.getByText('缺监测数据').waitFor();
  await step('已补正', { 备注: '已补齐' });
  await enter('handler');
  await page.goto(`${opened.address}/approvals`);
  await button(`处理 环境影响评价-报告表（${project}）`).click();
  await step('受理');
  await step('办结', { 文号或文件名: '绍环审〔2026〕12 号' });
  await page.getByRole('dialog', { name: /^A08/ }).getByText('已办结').first().waitFor();
});

test('what was changed meanwhile is shown before the change is made', async () => {
  await enter('liaison');
  await page.goto(`${opened.address}/projects/${id}?tab=green-channel&view=list`);
  await page.getByRole('button', { name: /^Z01/ }).click();
  await page.locator('.ant-drawer').getByRole('button', { name: '申报', exact: true }).click();
  const form = dialog(/^申报：/);
  await form.getByLabel('备注').fill('材料齐全');
  await note(id, 'Z01', { kind: 'submit' });
  await form.getByRole('button', { name: '申报', exact: true }).click();
  await form.getByText('这条记录刚被他人改动').waitFor();
  assert.equal(await form.getByLabel('备注').inputValue(), '材料齐全');
  await form.getByRole('button', { name: '取消' }).click();
});

test('units and forecasts are held against what they promise', async () => {
  await page.goto(`${opened.address}/approvals?tab=units`);
  await page.getByRole('row', { name: /市生态环境局/ }).getByText(/（\d+\/\d+）/).first().waitFor();
  await page.getByRole('heading', { name: '预测准不准' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('a month is reported by one and verified by another, each for itself', async () => {
  await page.goto(`${opened.address}/projects/${id}?tab=progress`);
  await page.getByText('还没有投资进度').waitFor();
  await button('填写进度').click();
  const form = dialog('填写进度');
  await form.getByLabel('月份').fill(lastMonth);
  await form.getByLabel('当月完成投资').fill('4200');
  await form.getByLabel('形象进度').fill('桩基完成');
  assert.deepEqual(await faultsOf(page), []);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  const row = page.getByRole('table', { name: '投资进度' }).getByRole('row', { name: new RegExp(`^${lastMonth}`) });
  await row.getByText('桩基完成').waitFor();
  await enter('clerk');
  await page.goto(`${opened.address}/projects/${id}?tab=progress`);
  await button('填写进度').click();
  await form.getByRole('radio', { name: '现场核实' }).check();
  await form.getByLabel('月份').fill(lastMonth);
  await form.getByLabel('当月完成投资').fill('4000');
  await form.getByLabel('现场照片').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: pixel });
  await form.getByText('已上传').waitFor();
  await form.getByLabel('拍摄地点').fill('皋埠街道');
  await form.getByLabel('拍摄时间').fill(`${daysAgo(1)}T09:30`);
  assert.deepEqual(await faultsOf(page), []);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await row.getByText('4,000万元').waitFor();
  await row.getByText('4,200万元').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('expectation 15: a handler is reminded before a deadline, and the reminder leads to the approval', async () => {
  await enter('handler');
  await page.getByRole('button', { name: /^通知，\d+ 条未读$/ }).waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: /^通知，/ }).click();
  const news = dialog('通知').getByRole('listitem').filter({ hasText: near }).first();
  const told = await news.getByText(/提醒：.*应于 \d{4}-\d{2}-\d{2} 办结/).textContent();
  assert.ok(told.match(/\d{4}-\d{2}-\d{2}/)[0] > daysAgo(0), told);
  assert.deepEqual(await faultsOf(page), []);
  await news.getByRole('link', { name: '去处理' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: new RegExp(`^处理 .*（${near}）$`) }).waitFor();
});

test('on a phone there are cards, in English too, and nothing broke on the way', async () => {
  await enter('clerk');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${opened.address}/projects/${id}?tab=green-channel`);
  await page.getByRole('region', { name: '立项与用地' }).getByText('已办结').first().waitFor();
  assert.equal(await chart().count(), 0);
  const wide = () => page.evaluate(() => globalThis.document.documentElement.scrollWidth > globalThis.innerWidth);
  assert.equal(await wide(), false);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: /环境影响评价-报告表/ }).click();
  await page.getByRole('dialog', { name: /^A08/ }).getByText('绍环审〔2026〕12 号').waitFor();
  assert.equal(await wide(), false);
  assert.deepEqual(await faultsOf(page), []);
  await page.goto(`${opened.address}/approvals`);
  await page.getByRole('heading', { level: 1, name: '绿色通道' }).waitFor();
  assert.equal(await wide(), false);
  assert.deepEqual(await faultsOf(page), []);
  await page.goto(`${opened.address}/projects/${id}?tab=progress`);
  await page.getByText('4,000万元').first().waitFor();
  assert.equal(await wide(), false);
  assert.deepEqual(await faultsOf(page), []);
  await page.evaluate(() => globalThis.localStorage.setItem('dingyin.language', 'en'));
  await page.goto(`${opened.address}/projects/${id}?tab=green-channel`);
  await page.getByRole('region', { name: 'Project and land' }).getByText('Environmental impact form').waitFor();
  assert.equal(await wide(), false);
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(opened.broken, []);
});
