// The phone page: a leader's sentence, a liaison's visits with and without a network, and nothing left for the next one.
/* global Buffer */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { assertFocused, day, handOf } from './hand.mjs';
import { openPage, PASSWORD } from './server.mjs';

/** The page with which the browser opens; the phone has a context of its own, which can be offline and lose its page. */
let first;
let phone;
let page;
const opened = openPage((own) => {
  first = own;
});
after(() => phone?.close());

const { button, asking, fits } = handOf(() => page, opened);
const link = (name) => page.getByRole('link', { name, exact: true });
const dot = { name: 'site.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64') };
/** What the liaison's account says of itself to the server, and the project that is visited. */
let liaison;
let project;

async function openPhone(path = '/m') {
  page = await phone.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => opened.broken.push(error.message));
  await page.goto(opened.address + path);
}

async function signIn(username) {
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await button('登录').click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

async function signOut() {
  await link('我的').click();
  await button('退出登录').click();
}

/** The service worker has the page and keeps what it reads. */
async function untilKept(part) {
  await page.waitForFunction('navigator.serviceWorker.controller !== null');
  await page.waitForFunction(`caches.open('dingyin-phone-data').then((cache) => cache.keys()).then((keys) => keys.some(({ url }) => url.includes('${part}')))`);
}

/** How often the server has a visit in these words. */
async function timesNoted(summary) {
  const { items } = await liaison.ask(`/projects/${project.id}/follow-ups`);
  return items.filter((item) => item.summary === summary).length;
}

async function noteVisit(summary) {
  await link(`记走访：${project.name}`).click();
  await assertFocused(page.getByRole('heading', { level: 1, name: '记走访' }));
  await page.getByLabel('走访情况').fill(summary);
}

async function assertSound(what) {
  assert.deepEqual(await faultsOf(page), [], what);
  assert.ok(await fits(), `${what} is wider than the window`);
}

test('expectation 16: a leader sees the own projects, those with a red light first, and why', async () => {
  liaison = await asking('liaison');
  phone = await first.context().browser().newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await openPhone();
  await page.getByLabel('账号').waitFor();
  await assertSound('the form to sign in');
  await page.getByLabel('账号').fill('leader');
  await page.getByLabel('密码').fill('wrong');
  await button('登录').click();
  await page.getByRole('alert').getByRole('button', { name: /^请求号/ }).waitFor();
  await signIn('leader');
  const cards = page.getByRole('article');
  await cards.first().waitFor();
  const lights = await cards.evaluateAll((all) => all.map((card) => '■▲●'.indexOf(card.textContent.trim()[0])));
  assert.deepEqual(lights, [...lights].sort());
  const leader = await asking('leader');
  const led = await leader.ask(`/projects?status=active&leader_id=${leader.user.person_id}&limit=200`);
  assert.equal(await cards.count(), led.items.length);
  await cards.first().getByText(/责任人：.+ · /).first().waitFor();
  const call = cards.first().getByRole('link', { name: /^打给.+，0575-/ }).first();
  assert.match(await call.getAttribute('href'), /^tel:0575\d{8}$/);
  await assertSound('the projects');
});

test('expectation 17: one sentence becomes a task with a person and a day', async () => {
  const card = page.getByRole('article').first();
  const name = await card.getByRole('heading').textContent();
  await link(`批示：${name}`).click();
  await button('发送').click();
  await assertFocused(page.getByLabel('批示内容'));
  await assertSound('the instruction with what is missing');
  await page.getByLabel('批示内容').fill('请本周联系投资方');
  await page.getByLabel('承办人').selectOption({ index: 1 });
  await page.getByLabel('办结日期').fill(day(4));
  await button('发送').click();
  await page.getByText('已发送。').waitFor();
  const { ask } = await asking('leader');
  const issued = (await ask('/instructions?limit=200')).items.filter(({ text }) => text === '请本周联系投资方');
  assert.equal(issued.length, 1);
  assert.deepEqual([issued[0].due_on, issued[0].people.length], [day(4), 1]);
  await link('待办').click();
  await page.getByRole('list', { name: '待办' }).getByRole('listitem').first().waitFor();
  await assertSound('what waits');
  await signOut();
  await button('登录').waitFor();
});

test('expectation 11: a liaison notes a visit with a photo and the next step', async () => {
  await signIn('liaison');
  const card = page.getByRole('article').first();
  const name = await card.getByRole('heading').textContent();
  project = (await liaison.ask('/projects?limit=200')).items.find((item) => item.name === name);
  await noteVisit('看了生产线，稼动率八成');
  await page.getByLabel('拍照或选择照片').setInputFiles(dot);
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await page.getByLabel('要办的事').fill('报送用电申请');
  await page.getByLabel('完成日期').fill(day(7));
  await assertSound('the visit');
  await button('发送').click();
  await page.getByText('已发送。').waitFor();
  const { items } = await liaison.ask(`/projects/${project.id}/follow-ups`);
  assert.deepEqual(items[0].attachments.map(({ file_name: file }) => file), ['site.jpg']);
  assert.equal(items[0].next_step.text, '报送用电申请');
  await page.getByText(/下一步 .+ 报送用电申请/).waitFor();
});

test('without a network one reads on, and a visit waits on the phone, pictures and all, until it is sent once', async () => {
  await untilKept('projects');
  await phone.setOffline(true);
  await page.reload();
  await page.getByText(/连不上服务器，显示的是/).waitFor();
  await page.getByRole('heading', { level: 2, name: project.name }).waitFor();
  await link('待办').click();
  await page.getByRole('list', { name: '待办' }).getByRole('listitem').first().waitFor();
  await link('项目').click();
  await noteVisit('地下室没有信号');
  await page.getByLabel('拍照或选择照片').setInputFiles(dot);
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await button('发送').click();
  await page.getByText('暂未发出，已存在手机上').waitFor();
  await page.close();
  await openPhone('/m');
  await link('未发送 1 条').click();
  await page.getByText('地下室没有信号').waitFor();
  await assertSound('what is not sent yet');
  const other = await phone.newPage();
  await other.goto(`${opened.address}/m`);
  await other.getByRole('link', { name: '未发送 1 条' }).waitFor();
  assert.equal(await timesNoted('地下室没有信号'), 0);
  await phone.setOffline(false);
  await page.getByText('没有未发送的内容').waitFor();
  await other.getByRole('link', { name: '未发送 1 条' }).waitFor({ state: 'hidden' });
  await other.close();
  await page.getByText(/连不上服务器，显示的是/).waitFor({ state: 'hidden' });
  assert.equal(await timesNoted('地下室没有信号'), 1);
});

test('what was begun survives the page, and what the server refuses can be mended', async () => {
  await phone.setOffline(true);
  await link('项目').click();
  await noteVisit('日期写错了');
  await page.close();
  await openPhone();
  await noteVisit('日期写错了一天');
  await page.getByLabel('联系日期').fill(day(2));
  await button('发送').click();
  await page.getByText('暂未发出，已存在手机上').waitFor();
  await phone.setOffline(false);
  await link('未发送 1 条').click();
  await page.getByText('未被接收').waitFor();
  await page.getByRole('alert').getByRole('button', { name: /^请求号/ }).waitFor();
  await assertSound('what was refused');
  await link(`修改：${project.name}`).click();
  assert.equal(await page.getByLabel('走访情况').inputValue(), '日期写错了一天');
  await assertFocused(page.getByLabel('联系日期'));
  await page.getByLabel('联系日期').fill(day(0));
  await button('发送').click();
  await page.getByText('已发送。').waitFor();
  assert.equal(await timesNoted('日期写错了一天'), 1);
});

test('another account on the same phone sees and sends nothing of the first', async () => {
  await phone.setOffline(true);
  await noteVisit('只归周文斌');
  await button('发送').click();
  await page.getByText('暂未发出，已存在手机上').waitFor();
  await phone.clearCookies();
  await phone.setOffline(false);
  await page.reload();
  await signIn('leader2');
  await page.getByRole('heading', { level: 1, name: '项目' }).waitFor();
  await link('我的').click();
  assert.equal(await page.getByText('未发送').count(), 0);
  await signOut();
  await button('登录').waitFor();
  assert.equal(await timesNoted('只归周文斌'), 0);
  await signIn('liaison');
  await page.getByText('未发送 1 条').waitFor({ state: 'hidden' });
  for (let tries = 0; tries < 50 && (await timesNoted('只归周文斌')) === 0; tries += 1) await page.waitForTimeout(100);
  assert.equal(await timesNoted('只归周文斌'), 1);
});

test('signing out asks when something was not sent, and leaves nothing on the phone, with or without a network', async () => {
  await untilKept('projects');
  await noteVisit('没有发送的草稿');
  await link('我的').click();
  await button('退出登录').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('还有 1 条没有发送').waitFor();
  await assertSound('the question');
  await button('取消', dialog).click();
  await phone.setOffline(true);
  await button('退出登录').click();
  await button('删除并退出', dialog).click();
  await button('登录').waitFor();
  await page.reload();
  await button('登录').waitFor();
  assert.equal(await page.getByText(project.name).count(), 0);
  assert.deepEqual(await page.evaluate(`caches.has('dingyin-phone-data')`), false);
  await phone.setOffline(false);
  await page.reload();
  await button('登录').waitFor();
  await signIn('liaison');
  await link('我的').click();
  assert.equal(await link('未发送 1 条').count(), 0);
});

test('every screen is as sound in both languages, by day and in the dark, on a small phone and twice as large', async () => {
  const screens = { projects: ['项目', 'Projects'], work: ['待办', 'To do'], own: ['我的', 'Me'], waiting: ['未发送', 'Not sent yet'], [`note/${project.id}`]: ['记走访', 'Note a visit'], [`instruct/${project.id}`]: ['批示', 'Instruct'] };
  const walk = async (language, shade, width, height) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: shade });
    for (const [hash, names] of Object.entries(screens)) {
      await page.goto(`${opened.address}/m#/${hash}`);
      await page.getByRole('heading', { level: 1, name: names[language], exact: true }).waitFor();
      await page.getByText(/正在读取|Loading/).waitFor({ state: 'hidden' });
      await assertSound(`${names[language]} at ${width} ${shade}`);
    }
  };
  for (const [language, name] of ['中文', 'English'].entries()) {
    await page.goto(`${opened.address}/m#/own`);
    await page.getByLabel(name).check();
    await walk(language, 'light', 390, 844);
    await walk(language, 'dark', 360, 640);
  }
  // Half the width is what twice the size leaves.
  await walk(1, 'dark', 195, 422);
  assert.deepEqual(opened.broken, []);
});

test('on a narrow screen the whole application leads here', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${opened.address}/work`);
  await button(liaison.user.name).click();
  await link('Phone page').click();
  await page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor();
  assert.deepEqual(opened.broken, []);
});
