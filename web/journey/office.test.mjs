// Who is there and what holds: an absence leaves offices vacant until somebody deputises, all projects of a person change
// hands in one step, and the next versions of the catalogue of approvals and of the standards are refused, mended and entered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { day, handOf } from './hand.mjs';
import { openPage } from './server.mjs';

let page;
const opened = openPage((own) => {
  page = own;
});
const { button, dialogOf, enter, choose, standOnPhone } = handOf(() => page, opened);
const place = (name) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });

test('an absence without a deputy leaves the offices vacant, each with its clock', async () => {
  await enter('clerk');
  await place('人员').click();
  await page.getByLabel('姓名、职务或单位').fill('陈志远');
  await page.getByText('1 人', { exact: true }).waitFor();
  await page.getByRole('link', { name: '陈志远' }).click();
  const drawer = dialogOf('陈志远');
  await drawer.getByText('没有外出记录').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await button('登记外出', drawer).click();
  const dialog = dialogOf('登记陈志远外出');
  await dialog.getByLabel('最后一天').fill(day(4));
  await dialog.getByLabel('理由').fill('参加省委党校培训');
  assert.deepEqual(await faultsOf(page), []);
  await button('登记外出', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await drawer.getByText(/参加省委党校培训/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  assert.ok(await page.getByRole('link', { name: '陈志远' }).evaluate((link) => link === link.ownerDocument.activeElement), 'the focus is back');
  await page.getByRole('navigation', { name: '人员与岗位' }).getByRole('link', { name: '空缺岗位' }).click();
  await page.getByText(/外出且无代理人 · 陈志远/).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('who may not deputise is refused with the reason; who may fills the offices', async () => {
  await page.getByRole('navigation', { name: '人员与岗位' }).getByRole('link', { name: '人员' }).click();
  await page.getByLabel('姓名、职务或单位').fill('陈志远');
  await page.getByRole('link', { name: '陈志远' }).click();
  await page.getByRole('button', { name: /^确定代理人：/ }).click();
  const dialog = dialogOf('确定代理人');
  await choose(dialog, '代理人', '周文斌');
  await button('确定代理人', dialog).click();
  await dialog.getByRole('alert').filter({ hasText: '代理人须具有' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await choose(dialog, '代理人', '孟丽华');
  await button('确定代理人', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await dialogOf('陈志远').getByText('孟丽华代理', { exact: true }).waitFor();
  await page.goto(`${opened.address}/vacancies`);
  await page.getByText('没有空缺岗位').waitFor();
});

test('all projects of a person change hands in one step, and an absence ends', async () => {
  await page.goto(`${opened.address}/people?q=陈志远`);
  await page.getByRole('link', { name: '陈志远' }).click();
  const drawer = dialogOf('陈志远');
  await page.getByRole('button', { name: /^返岗：/ }).click();
  await button('返岗', dialogOf('返岗')).or(button('返 岗', dialogOf('返岗'))).click();
  await drawer.getByText(/已取消$/).waitFor();
  await button('移交全部项目', drawer).click();
  const dialog = dialogOf('移交陈志远的全部项目');
  await choose(dialog, '接手人', '孟丽华');
  await dialog.getByLabel('理由').fill('分工调整');
  assert.deepEqual(await faultsOf(page), []);
  await button('移交', dialog).or(button('移 交', dialog)).click();
  await drawer.getByText(/^已向孟丽华移交 \d+ 个项目$/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('a liaison records the own absence and no other', async () => {
  await enter('liaison');
  await page.goto(`${opened.address}/people?q=周文斌`);
  await page.getByRole('link', { name: '周文斌' }).click();
  await button('登记外出', dialogOf('周文斌')).waitFor();
  await page.goto(`${opened.address}/people?q=孟丽华`);
  await page.getByRole('link', { name: '孟丽华' }).click();
  await dialogOf('孟丽华').getByText('没有外出记录').waitFor();
  assert.equal(await button('登记外出').count(), 0);
});

test('a circle of items is refused at each of them, and what an earlier promise would do is shown', async () => {
  await enter('admin');
  await place('目录与标准').click();
  await page.getByRole('table', { name: '审批事项' }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('link', { name: '编制新版本' }).click();
  await page.getByLabel('生效日期').fill(day(30));
  await page.getByLabel('修订说明').fill('压缩图审时限');
  const waitFor = async (codes, promised) => {
    await button('修改 A01').click();
    const dialog = dialogOf('修改 A01');
    await dialog.getByLabel('前置事项').fill(codes);
    assert.deepEqual(await faultsOf(page), []);
    await button('确定', dialog).or(button('确 定', dialog)).click();
    await dialog.waitFor({ state: 'hidden' });
    await button('修改 C01').click();
    const other = dialogOf('修改 C01');
    await other.getByLabel('承诺期限（工作日）').fill(promised);
    await button('确定', other).or(button('确 定', other)).click();
    await other.waitFor({ state: 'hidden' });
    await button('试算影响').click();
  };
  await waitFor('B02', '5');
  await page.getByRole('row', { name: /^B02 .+未通过/ }).getByText(/互相等待/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await waitFor('', '99');
  await page.getByRole('row', { name: /^C01 .+未通过/ }).getByText(/超过法定期限/).waitFor();
  await waitFor('', '5');
  await page.getByText(/^运行中的绿色通道 \d+ 条/).waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('the version is entered, and stands beside the one before', async () => {
  await button('发布新版本').click();
  const versions = page.getByRole('navigation', { name: '版本' });
  await versions.getByText('将生效').waitFor();
  await versions.getByRole('link', { name: '第 1 版' }).click();
  await page.getByRole('heading', { name: /^第 1 版/ }).waitFor();
});

test('standards that weigh more than the whole are refused at their field, and hold once they are mended', async () => {
  await page.getByRole('navigation', { name: '目录与标准' }).getByRole('link', { name: '准入标准' }).click();
  await page.getByRole('table', { name: '指标标准' }).getByText('亩均税收').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('link', { name: '编制新版本' }).click();
  await page.getByLabel('生效日期').fill(day(30));
  await page.getByLabel('修订说明').fill('提高亩均投资');
  await page.getByLabel('投资强度大权重（%）').fill('40');
  await button('修改标准 1').click();
  const dialog = dialogOf('修改标准 1');
  await dialog.getByLabel('不低于', { exact: true }).fill('很多');
  assert.deepEqual(await faultsOf(page), []);
  await button('确定', dialog).or(button('确 定', dialog)).click();
  await dialog.waitFor({ state: 'hidden' });
  await button('发布新版本').click();
  await page.getByRole('row', { name: /^亩均投资强度 .*未通过/ }).waitFor();
  await page.getByText('超出允许的范围').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByLabel('投资强度大权重（%）').fill('25');
  await button('修改标准 1').click();
  await dialog.getByLabel('不低于', { exact: true }).fill('450');
  await button('确定', dialog).or(button('确 定', dialog)).click();
  await dialog.waitFor({ state: 'hidden' });
  await button('发布新版本').click();
  await page.getByRole('navigation', { name: '版本' }).getByText('将生效').waitFor();
  await page.getByText('450 万元/亩').waitFor();
});

test('on a phone, in the dark, every page fits and is as accessible, and nothing broke on the way', async () => {
  await standOnPhone(['/people', '/vacancies', '/approval-catalogues', '/approval-catalogues/next', '/admission-standards', '/admission-standards/next']);
  assert.deepEqual(opened.broken, []);
});
