// Those who run the system: an administrator gives a password and takes an account out of use, and the auditor finds
// both in the log, whose chain is whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { handOf } from './hand.mjs';
import { openPage } from './server.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});

const { button, dialogOf, enter, choose, standOnPhone } = handOf(() => page, opened);
const place = (name) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });
const row = (name) => page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
const entries = () => page.getByRole('list', { name: '日志' }).getByRole('listitem');
const given = 'a-long-new-password';

test('an administrator finds an account and gives it another password', async () => {
  await enter('admin');
  await place('账号').click();
  await page.getByRole('table', { name: '账号' }).waitFor();
  assert.equal(await row('admin').getByRole('button').count(), 0, 'nobody shuts themselves out');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByLabel('账号、姓名或单位').fill('handler');
  await page.getByText('1 个', { exact: true }).waitFor();
  assert.match(page.url(), /\/accounts\?q=handler$/);
  const reset = page.getByRole('button', { name: /^重置密码：/ });
  await reset.click();
  const dialog = page.getByRole('dialog');
  const submit = button('重置密码', dialog);
  await dialog.getByLabel('新密码').fill('short');
  await dialog.getByLabel('再输一次').fill('shirt');
  await submit.click();
  await dialog.getByText('两次输入不一致').waitFor();
  await dialog.getByLabel('再输一次').fill('short');
  await submit.click();
  await dialog.getByRole('alert').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByLabel('新密码').fill(given);
  await dialog.getByLabel('再输一次').fill(given);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^已重置.+的密码/).waitFor();
  assert.ok(await reset.evaluate((trigger) => trigger === trigger.ownerDocument.activeElement), 'the focus is back');
  assert.deepEqual(await faultsOf(page), []);
});

test('the account signs in with the password that it was given, and no longer with the old one', async () => {
  await page.context().clearCookies();
  await page.goto(opened.address);
  await page.getByLabel('账号').fill('handler');
  await page.getByLabel('密码').fill('dingyin-demo-2026');
  await button('登录').or(button('登 录')).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('密码').fill(given);
  await button('登录').or(button('登 录')).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  assert.equal(await place('账号').count(), 0);
});

test('an account is asked for by one administrator, confirmed by another, and signs in with the password that it is given', async () => {
  await enter('admin');
  await page.goto(`${opened.address}/accounts`);
  await button('申请开户').click();
  const dialog = dialogOf('申请开户');
  await dialog.getByLabel('姓名').fill('徐岚');
  await choose(dialog, '单位', '市招商投资促进中心');
  await dialog.getByLabel('账号').fill('xu.lan');
  await choose(dialog, '角色', '招商中心经办');
  await dialog.getByLabel('理由').fill('新入职');
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  const waiting = page.getByRole('region', { name: '待确认的申请' });
  await waiting.getByText('开户：徐岚').waitFor();
  assert.equal(await waiting.getByRole('button', { name: /确认/ }).count(), 0, 'who asked does not confirm');
  await enter('security');
  await place('账号').click();
  await button('确认申请：徐岚').click();
  await button('确认', dialogOf('确认申请：徐岚')).or(button('确 认', dialogOf('确认申请：徐岚'))).click();
  await page.getByText('已确认徐岚的申请。').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await row('xu.lan').waitFor();
  await enter('admin');
  await page.goto(`${opened.address}/accounts?q=xu.lan`);
  await button('重置密码：徐岚').click();
  const reset = dialogOf('重置密码：徐岚');
  await reset.getByLabel('新密码').fill(given);
  await reset.getByLabel('再输一次').fill(given);
  await page.keyboard.press('Control+Enter');
  await reset.waitFor({ state: 'hidden' });
  const answer = await page.request.post(`${opened.address}/api/v1/session`, { data: { username: 'xu.lan', password: given } });
  assert.equal(answer.status(), 200);
});

test('expectation 22: what is refused says why and what to do, with a request number to copy; what is allowed is done', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter('admin');
  await page.goto(`${opened.address}/accounts?q=leader`);
  await page.getByRole('button', { name: '停用：陈志远' }).click();
  const refused = dialogOf('停用：陈志远');
  await button('停用', refused).or(button('停 用', refused)).click();
  await refused.getByRole('alert').filter({ hasText: /还有 \d+ 个项目未移交：SX-/ }).waitFor();
  await refused.getByText(/请有移交权限的同事/).waitFor();
  const number = refused.getByRole('button', { name: /^请求号 / });
  await number.click();
  assert.equal(`请求号 ${await page.evaluate('navigator.clipboard.readText()')}`, await number.textContent());
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await refused.waitFor({ state: 'hidden' });
  await page.getByLabel('账号、姓名或单位').fill('supervisor');
  await page.getByText('1 个', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^停用：/ }).click();
  const dialog = page.getByRole('dialog');
  assert.deepEqual(await faultsOf(page), []);
  await button('停用', dialog).or(button('停 用', dialog)).click();
  await dialog.waitFor({ state: 'hidden' });
  await row('supervisor').getByText('已停用').waitFor();
  assert.equal(await row('supervisor').getByRole('button').count(), 0);
  assert.deepEqual(await faultsOf(page), []);
});

test('the state of the system stands in figures with what they mean', async () => {
  await place('系统状态').click();
  await page.getByText('内置数据库').waitFor();
  await page.getByText(/^[\d,]+，已跟上$/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('the auditor begins with the log, finds both deeds, and has the chain checked', async () => {
  await enter('auditor');
  await page.getByRole('heading', { level: 1, name: '日志' }).waitFor();
  await choose(page, '记录类型', '账号');
  await page.getByLabel('操作人全名').fill('黄立军');
  await button('查询').or(button('查 询')).click();
  await page.waitForURL(/kind=account/);
  await entries().filter({ hasText: 'account.disabled' }).first().waitFor();
  await entries().filter({ hasText: '黄立军' }).filter({ hasText: 'password' }).first().waitFor();
  for (const entry of await entries().all()) assert.match(await entry.innerText(), /账号/);
  assert.deepEqual(await faultsOf(page), []);
  await button('核验日志链').click();
  await page.getByText(/从第一条到第 \d+ 条，没有缺失/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('a question is written down once, however many of its pages are read', async () => {
  await page.goto(`${opened.address}/change-log?kind=log`);
  await entries().first().waitFor();
  const readings = await entries().count();
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${opened.address}/change-log?kind=project`);
  await entries().first().waitFor();
  await button('加载更多').click();
  await entries().nth(60).waitFor();
  assert.equal(asked.filter((path) => path.endsWith('/change-log') && path.includes('/api/')).length, 2);
  await page.goto(`${opened.address}/change-log?kind=log`);
  await entries().first().waitFor();
  assert.equal(await entries().count(), readings + 2, 'the other question once, and this one anew');
});

test('on a phone, in the dark, every page fits and is as accessible, and nothing broke on the way', async () => {
  await enter('auditor');
  await standOnPhone(['/change-log']);
  await enter('admin');
  await standOnPhone(['/accounts', '/system']);
  assert.deepEqual(opened.broken, []);
});
