// What waits for each: a problem goes from the liaison to a unit and back, a leader's sentence and a meeting become
// tasks, an allowance is reserved for who waits for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { day, handOf } from './hand.mjs';
import { openPage } from './server.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});

const { button, dialogOf, asking, enter, choose, standOnPhone } = handOf(() => page, opened);
/** The project of which the leader is the leader and the liaison the liaison. */
let project;
/** How many things wait for the handler before this. */
let before;

test('expectation 1: a unit lands on its work list: what is overdue, what is due today, what came back, each with one button', async () => {
  const [leader, liaison, handler] = await Promise.all([asking('leader'), asking('liaison'), asking('handler')]);
  const led = await leader.ask('/projects?limit=200');
  const served = new Set((await liaison.ask('/projects?limit=200')).items.map(({ id }) => id));
  project = led.items.find(({ id, stage }) => served.has(id) && stage !== 'lead');
  const unit = handler.user.unit_id;
  before = (await handler.ask('/work')).items.length;
  const problem = { kind: 'environment', unit_id: unit, severity: 'urgent', title: '补正意见不一致', body: '市、区两级对废气收集效率的要求不同' };
  await liaison.ask(`/projects/${project.id}/problems`, problem);
  const decisions = [
    { text: '区分局书面答复企业', unit_id: unit, due_on: day(-3) },
    { text: '提供监测点位图', unit_id: unit, due_on: day(0) },
  ];
  await liaison.ask(`/projects/${project.id}/meetings`, { on: day(-8), topic: '环评推进会', decisions });
  const instruction = { text: '请说明废气排放口径', kind: 'action', unit_ids: [unit], person_ids: [], due_on: day(6) };
  const { id } = await leader.ask(`/projects/${project.id}/instructions`, instruction);
  for (const event of [{ kind: 'sign' }, { kind: 'submit', note: '已说明' }]) await handler.ask(`/instructions/${id}/events`, event);
  await leader.ask(`/instructions/${id}/events`, { kind: 'send_back', reason: '请附依据' });
  await enter('handler');
  assert.match(page.url(), /\/work$/);
  await page.getByRole('tab', { name: `全部 ${before + 4}` }).waitFor();
  await page.getByRole('region', { name: '逾期' }).getByText('区分局书面答复企业').waitFor();
  await page.getByRole('region', { name: '今天', exact: true }).getByText('提供监测点位图').waitFor();
  await page.getByRole('button', { name: /^办理：请说明废气排放口径/ }).waitFor();
  for (const title of ['补正意见不一致', '区分局书面答复企业', '提供监测点位图', '请说明废气排放口径']) {
    const line = page.getByRole('listitem').filter({ hasText: title });
    assert.equal(await line.getByRole('button').count(), 1, title);
  }
  assert.deepEqual(await faultsOf(page), []);
});

test('with the keyboard alone the problem is accepted and answered over the list', async () => {
  const deal = page.getByRole('button', { name: /^处理：补正意见不一致/ });
  await deal.focus();
  await page.keyboard.press('Enter');
  const drawer = dialogOf('待办问题');
  await drawer.getByText('市、区两级对废气收集效率的要求不同').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  assert.ok(await deal.evaluate((trigger) => trigger === trigger.ownerDocument.activeElement), 'the focus is back');
  await page.keyboard.press('Enter');
  await button('受理：补正意见不一致', drawer).press('Enter');
  await dialogOf('受理：补正意见不一致').getByLabel('说明（可不填）').press('Control+Enter');
  await button('答复：补正意见不一致', drawer).waitFor();
  assert.ok(await drawer.evaluate((place) => place.contains(place.ownerDocument.activeElement)), 'the focus stays in the drawer');
  await button('答复：补正意见不一致', drawer).press('Enter');
  const answer = dialogOf('答复：补正意见不一致');
  await answer.getByLabel('答复内容').fill('以市局意见为准，收集效率按百分之九十五修改。');
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Control+Enter');
  await answer.waitFor({ state: 'hidden' });
  await drawer.getByText('已答复').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: `全部 ${before + 3}` }).waitFor();
});

test('what a meeting decided is done from the list, and waits no more', async () => {
  await page.getByRole('button', { name: /^办理：区分局书面答复企业/ }).click();
  const drawer = dialogOf('会议议定事项');
  await button('完成：区分局书面答复企业', drawer).click();
  await button('完成', dialogOf('议定事项已完成')).click();
  await drawer.getByText(/✓ .+ 完成/).waitFor();
  await button('关闭', drawer).or(drawer.locator('.ant-drawer-close')).first().click();
  await page.getByRole('tab', { name: `全部 ${before + 2}` }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('who raised it confirms it as solved', async () => {
  await enter('liaison');
  await page.getByRole('button', { name: /^确认：补正意见不一致/ }).click();
  const drawer = dialogOf('待确认问题');
  await button('确认解决：补正意见不一致', drawer).click();
  await button('确认解决', dialogOf('确认解决：补正意见不一致')).click();
  await drawer.getByText('已解决').first().waitFor();
  await page.keyboard.press('Escape');
});

test('expectation 13: the liaison raises a problem to a unit, with a solved one like it beside it, and watches its clock', async () => {
  await page.goto(`${opened.address}/projects/${project.id}?tab=problems`);
  await button('提出问题').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await button('提出问题').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('一句话说明').fill('废气收集效率要求');
  await form.getByRole('link', { name: '补正意见不一致' }).waitFor();
  await form.getByLabel('具体情况').fill('排气筒高度与收集效率口径不清');
  await choose(form, '类别', '环境容量');
  await choose(form, '责任单位', '市生态环境局');
  assert.deepEqual(await faultsOf(page), []);
  await button('提出', form).click();
  await form.waitFor({ state: 'hidden' });
  const raised = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '废气收集效率要求' }) });
  await raised.getByText(/还剩 \d+ 天|今天到期/).waitFor();
  const due = (await raised.getByText(/\d{4}-\d{2}-\d{2} 到期/).textContent()).slice(0, 10);
  assert.ok(due >= day(0), due);
  await raised.getByText('市生态环境局').waitFor();
});

test('a leader gives an instruction that the unit signs for', async () => {
  await enter('leader');
  await page.goto(`${opened.address}/projects/${project.id}?tab=instructions`);
  await button('下达批示').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('批示内容').fill('请生态环境局本周办结');
  await choose(dialog, '承办单位', '市生态环境局');
  await page.keyboard.press('Escape');
  await dialog.getByLabel('办结日期').fill(day(4));
  assert.deepEqual(await faultsOf(page), []);
  await button('下达批示', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: '请生态环境局本周办结' }).waitFor();
  await button('记录会议').click();
  await dialog.getByLabel('议题').fill('用电接入协调会');
  await dialog.getByLabel('事项 1', { exact: true }).fill('提交接入时间表');
  await choose(dialog, '承办单位 1', '市发改委');
  await dialog.getByLabel('完成日期 1').fill(day(5));
  assert.deepEqual(await faultsOf(page), []);
  await button('记录', dialog).click();
  await page.getByRole('list', { name: '用电接入协调会的议定事项' }).getByText('提交接入时间表').waitFor();
  assert.deepEqual(await faultsOf(page), []);

  await enter('handler');
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '交办' }).click();
  await page.getByRole('link', { name: '废气收集效率要求' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('navigation', { name: '交办' }).getByRole('link', { name: '批示' }).click();
  await button('签收：请生态环境局本周办结').click();
  await button('签收', dialogOf('签收批示')).click();
  await page.getByRole('listitem').filter({ hasText: '请生态环境局本周办结' }).getByText('办理中').waitFor();
  await page.getByRole('link', { name: '请生态环境局本周办结' }).click();
  await page.getByRole('list', { name: '经过' }).getByText('签收').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('an allowance is reserved for the project that waits for it', async () => {
  const clerk = await asking('clerk');
  await clerk.ask('/element-pools', { element: 'so2', district: project.district, year: Number(day(0).slice(0, 4)), quota: '300.000' });
  await enter('clerk');
  await page.goto(`${opened.address}/projects/${project.id}?tab=elements`);
  await button('填报需求').click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, '要素 1', '二氧化硫');
  await dialog.getByLabel('数量 1').fill('38.000');
  assert.deepEqual(await faultsOf(page), []);
  await button('保存', dialog).click();
  const needs = page.getByRole('list', { name: '要素需求' });
  await needs.getByText(/尚缺 38\.000 吨/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await needs.getByRole('link').click();
  await page.getByRole('button', { name: /^为 .+ 预留$/ }).click();
  await dialog.getByLabel('理由').fill('选址已定');
  assert.deepEqual(await faultsOf(page), []);
  await button('预留', dialog).click();
  await page.getByRole('region', { name: '台账' }).getByText('选址已定').waitFor();
  await page.getByText('没有项目在等').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('navigation').getByRole('link', { name: '要素保障' }).click();
  await page.getByRole('heading', { level: 1, name: '要素保障' }).waitFor();
  await page.getByText('38.000 吨').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('expectation 10: one page says of a project where it stands, who answers for it, what is next, what blocks it and what happened', async () => {
  await enter('liaison');
  const seen = await (await asking('liaison')).ask(`/projects/${project.id}`);
  const note = { on: day(0), kind: 'visit', summary: '与投资方核对用电容量', next_step: { text: '提交用电申请', due_on: day(3), person_id: seen.team.liaison_id } };
  await page.goto(`${opened.address}/projects/${project.id}`);
  const head = page.getByRole('heading', { level: 1, name: project.name });
  await head.waitFor();
  await (await asking('liaison')).ask(`/projects/${project.id}/follow-ups`, note);
  const people = page.locator('dl').filter({ hasText: '负责领导' }).first();
  await people.getByText(`${day(3)} 提交用电申请`).waitFor();
  assert.equal(await page.getByRole('list', { name: '阶段' }).locator('[aria-current=step]').count(), 1);
  await people.getByText(seen.leader.name).waitFor();
  await people.getByText(`专员 ${seen.team.liaison_name}`).waitFor();
  const { light } = await (await asking('liaison')).ask(`/projects/${project.id}`);
  for (const { text } of light.reasons) await page.getByRole('article').getByText(text).first().waitFor();
  const happened = page.getByRole('list', { name: '动态' });
  for (const what of ['与投资方核对用电容量', '废气收集效率要求', '请生态环境局本周办结', '用电接入协调会']) await happened.getByText(what).first().waitFor();
  await page.getByRole('tab', { name: /^问题/ }).click();
  await page.getByRole('link', { name: '废气收集效率要求' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('on a phone, in the dark, every page fits and is as accessible, and nothing broke on the way', async () => {
  const under = `/projects/${project.id}`;
  const pages = ['/work', '/problems?view=all', '/instructions?view=all', '/element-pools', `${under}?tab=problems`, `${under}?tab=instructions`, `${under}?tab=elements`];
  await standOnPhone(pages);
  assert.deepEqual(opened.broken, []);
});
