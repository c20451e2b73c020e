// What every journey does with a page: sign in, choose, look whether it fits.
import assert from 'node:assert/strict';
import { PASSWORD } from './server.mjs';

/** Signs in at the workbench as one account, whoever was there before. */
export async function enter(page, address, username) {
  await page.context().clearCookies();
  await page.goto(address);
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** Chooses an option of a select as the keyboard does: type a part of it, then Enter. */
export async function choose(scope, name, text) {
  const box = scope.getByRole('combobox', { name, exact: true });
  const list = box.page().locator('.ant-select-dropdown:visible');
  await box.click();
  await box.fill(text);
  await list.locator('.ant-select-item-option').filter({ hasText: text }).first().waitFor();
  await box.press('Enter');
}

/** Nothing stands out of the window to the side. */
export async function assertFits(page, what) {
  const fits = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
  assert.ok(fits, `${what} is wider than the window`);
}

/** The element has the focus, or comes to have it. */
export async function assertFocused(locator) {
  const element = await locator.elementHandle();
  await locator.page().waitForFunction((own) => own === own.ownerDocument.activeElement, element);
}
