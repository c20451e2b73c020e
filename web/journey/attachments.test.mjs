// Photos of a visit and a PDF document: handed in with a contact, looked at over the page, listed with the project.
/* global Buffer, document */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './axe.mjs';
import { handOf } from './hand.mjs';
import { openPage } from './server.mjs';

let page;
const opened = openPage((own) => (page = own));
const { button, enter, dialogOf, fits } = handOf(() => page, opened);

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const photo = { name: '厂门.png', mimeType: 'image/png', buffer: DOT };
const hostile = { name: '说明.html', mimeType: 'text/html', buffer: Buffer.from('<script>document.title = "here"</script>') };

test('a clerk notes a visit with its photos and takes off the one that was chosen by mistake', async () => {
  await enter('clerk');
  await page.getByRole('link', { name: '项目', exact: true }).click();
  await page.getByRole('table', { name: '项目' }).getByRole('link').first().click();
  await page.getByLabel('记一条跟进').first().waitFor();
  const form = page.getByRole('form', { name: '记一条跟进' });
  await form.getByLabel('记一条跟进').fill('走访现场，厂门已立');
  await button('参与人、照片和下一步', form).click();
  await form.getByLabel('照片和附件').setInputFiles([photo, hostile, { ...photo, name: '错的.png' }]);
  await button('移除 错的.png', form).click();
  assert.deepEqual(await faultsOf(page), []);
  await button('发送', form).click();
  await page.getByRole('tab', { name: '跟进' }).click();
  const noted = page.getByRole('list', { name: '跟进' }).getByRole('listitem').filter({ hasText: '厂门已立' });
  await noted.getByRole('link', { name: '说明.html' }).waitFor();
  assert.equal(await noted.getByRole('link', { name: '错的.png' }).count(), 0);
  assert.equal(await button('预览 说明.html', noted).count(), 0, 'a page is saved and never shown');
});

test('a picture is looked at over the page with the keyboard alone, and the focus comes back', async () => {
  await page.getByRole('tab', { name: '附件' }).click();
  const look = page.getByRole('tabpanel').getByRole('button', { name: '预览 厂门.png' });
  await look.focus();
  await page.keyboard.press('Enter');
  const picture = dialogOf('厂门.png').getByRole('img', { name: '厂门.png' });
  await picture.waitFor();
  await page.waitForFunction(() => document.querySelector('dialog img, [role=dialog] img')?.naturalWidth === 1);
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('Escape');
  await picture.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '预览 厂门.png');
});

test('on a phone, in the dark, the files fit and are as accessible, and nothing broke on the way', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await page.getByRole('tabpanel').getByRole('link', { name: '厂门.png' }).waitFor();
  assert.ok(await fits());
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(opened.broken, []);
});
