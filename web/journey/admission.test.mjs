// A project is reviewed by the standards: the clerk enters the figures and tries them out, a leader overrules what follows,
// the liaison notes a condition as met; projects stand side by side; a year is held against the promise.
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

/** The project of which the leader is the leader and the liaison the liaison, another one, and one that produces. */
let project;
let other;
let producing;

const figures = { 用地面积: '60', 计容建筑面积: '56000', 固定资产投资: '21000', 土地出让单价: '14', 年产值: '40000', 年税收: '1500', 年工业增加值: '9000' };
const units = { 用地面积: '亩', 计容建筑面积: '平方米', 固定资产投资: '万元', 土地出让单价: '万元/亩', 年产值: '万元', 年税收: '万元', 年工业增加值: '万元' };

test('a review by the standards is tried out, and what they need is asked for at its field', async () => {
  const [clerk, leader, liaison] = await Promise.all([asking('clerk'), asking('leader'), asking('liaison')]);
  const all = (await clerk.ask('/projects?limit=200')).items;
  const served = new Set((await liaison.ask('/projects?limit=200')).items.map(({ id }) => id));
  const led = (await leader.ask('/projects?limit=200')).items;
  const before = ['negotiation', 'signed', 'filed'];
  project = led.find(({ id, stage }) => served.has(id) && before.includes(stage));
  other = led.find(({ id }) => id !== project.id);
  producing = all.find(({ stage, name }) => stage === 'production' && name === '超声波流量传感器生产项目');
  await enter('clerk');
  await page.goto(`${opened.address}/projects/${project.id}?tab=admission`);
  await button('准入评审').click();
  const drawer = dialogOf(`准入评审 ${project.code}`);
  for (const at of [1, 2, 3]) await drawer.getByLabel(`成员 ${at} 姓名（外请专家）`).fill(`专家${at}`);
  for (const group of await drawer.getByRole('radiogroup').all()) await group.getByRole('radio').first().check();
  await drawer.getByLabel('用地面积（亩）').fill('');
  await button('试算', drawer).click();
  await drawer.getByText('必填').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  for (const [name, value] of Object.entries(figures)) await drawer.getByLabel(`${name}（${units[name]}）`).fill(value);
  await drawer.getByLabel('带动能力强').fill('50');
  await drawer.getByLabel('技术水平高').fill('45');
  await button('试算', drawer).click();
  await drawer.getByText('差 50.00').waitFor();
  await drawer.getByText('▲ 有条件通过').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('what passes with conditions needs them, and they become tasks', async () => {
  const drawer = dialogOf(`准入评审 ${project.code}`);
  await drawer.getByLabel('评审意见').fill('投资强度不足，其余达标');
  await button('提交评审', drawer).click();
  await drawer.getByRole('alert').filter({ hasText: '需要修改' }).waitFor();
  await button('添加条件', drawer).click();
  await drawer.getByLabel('条件 1', { exact: true }).fill('追加设备投资');
  await drawer.getByLabel('条件 1 期限').fill(day(20));
  await button('提交评审', drawer).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('list', { name: '附带条件' }).getByText('追加设备投资').waitFor();
  await page.getByRole('table', { name: '指标对标' }).getByText('差 50.00').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('the liaison notes the condition as met', async () => {
  await enter('liaison');
  await page.goto(`${opened.address}/projects/${project.id}?tab=admission`);
  await button('记为已落实：追加设备投资').click();
  const dialog = dialogOf('记为已落实');
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByLabel('怎样落实的').fill('补充协议已签');
  await button('确认', dialog).or(button('确 认', dialog)).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/记为已落实：补充协议已签/).waitFor();
  assert.equal(await button('改变结论').count(), 0);
});

test('a leader overrules under the own name, and both verdicts stay visible', async () => {
  await enter('leader');
  await page.goto(`${opened.address}/projects/${project.id}?tab=admission`);
  await button('改变结论').click();
  const dialog = dialogOf('改变结论');
  await dialog.getByRole('radio', { name: '不予通过' }).check();
  await dialog.getByLabel('理由').fill('用地指标已另有安排');
  assert.deepEqual(await faultsOf(page), []);
  await button('改变结论', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  const note = page.getByRole('note', { name: '结论已被改变' });
  await note.getByText('陈志远 将结论由“有条件通过”改为“不予通过”').waitFor();
  await note.getByText('理由：用地指标已另有安排').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('projects that compete for the same land stand side by side', async () => {
  await page.getByRole('link', { name: '与其他项目比较' }).click();
  await page.getByText('请选择两个以上项目').waitFor();
  await choose(page, '添加项目', other.code);
  await choose(page, '争取的要素', '土地');
  const table = page.getByRole('table', { name: '准入比较' });
  await table.getByRole('columnheader', { name: new RegExp(other.code) }).waitFor();
  await table.getByRole('rowheader', { name: '所需土地' }).waitFor();
  await table.getByText('350.00（差 50.00）').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('a year of production is entered and held against the standards', async () => {
  await enter('clerk');
  await page.goto(`${opened.address}/projects/${producing.id}?tab=performance`);
  await button('填报年度数据').click();
  const dialog = dialogOf('填报年度数据');
  await dialog.getByLabel('用地面积（亩）').fill('60');
  await dialog.getByLabel('年税收（万元）').fill('1500');
  assert.deepEqual(await faultsOf(page), []);
  await button('保存', dialog).or(button('保 存', dialog)).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('亩均未达标').waitFor();
  await page.getByRole('row', { name: /^亩均税收/ }).getByText(/^差 \d/).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('on a phone, in the dark, every page fits and is as accessible, and nothing broke on the way', async () => {
  const compared = `/admission-comparison?project=${project.id}&project=${other.id}&element=land`;
  await standOnPhone([`/projects/${project.id}?tab=admission`, `/projects/${producing.id}?tab=performance`, compared]);
  assert.deepEqual(opened.broken, []);
});
