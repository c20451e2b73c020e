// What every journey does: sign in, find a button, choose from a list, ask the server beside the page.
/* global fetch */
import assert from 'node:assert/strict';
import { faultsOf } from './axe.mjs';
import { PASSWORD } from './server.mjs';

/** A day so many days from today, in the city's time. */
export const day = (ahead) => new Date(Date.now() + ahead * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

/** The hands of a journey: `page` gives its page once there is one, `opened` where the server is. */
export function handOf(page, opened) {
  const button = (name, scope = page()) => scope.getByRole('button', { name, exact: true });

  /** Asks the server as one account, beside the page. */
  async function asking(username) {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await fetch(`${opened.address}/api/v1/session`, { method: 'POST', headers, body: JSON.stringify({ username, password: PASSWORD }) });
    const cookie = reply.headers.get('Set-Cookie').split(';')[0];
    const { user } = await reply.json();
    const ask = async (path, body, more = {}) => {
      const means = body ? { method: 'POST', body: JSON.stringify(body) } : {};
      const answer = await fetch(`${opened.address}/api/v1${path}`, { ...means, headers: { ...headers, ...more, Cookie: cookie } });
      assert.ok(answer.ok, `${path}: ${answer.status}`);
      return answer.json();
    };
    return { user, ask };
  }

  async function enter(username) {
    await page().context().clearCookies();
    await page().goto(opened.address);
    await page().getByLabel('账号').fill(username);
    await page().getByLabel('密码').fill(PASSWORD);
    await button('登录').click();
    await page().getByRole('navigation', { name: '主菜单' }).waitFor();
  }

  /** Chooses an option of a select as the keyboard does: type a part of it, then Enter. */
  async function choose(scope, name, text) {
    const box = scope.getByRole('combobox', { name, exact: true });
    await box.click();
    await box.fill(text);
    await page().locator('.ant-select-dropdown:visible .ant-select-item-option-active').filter({ hasText: text }).first().waitFor();
    await box.press('Enter');
  }

  /** Changes a project as the account of the page, beside it. */
  async function change(id, patch) {
    const at = `${opened.address}/api/v1/projects/${id}`;
    const seen = await page().request.get(at);
    const answer = await page().request.patch(at, { headers: { 'If-Match': seen.headers().etag }, data: patch });
    assert.equal(answer.status(), 200, await answer.text());
  }

  /** Whether nothing stands out of the window to the side. */
  const fits = () => page().evaluate('document.documentElement.scrollWidth <= window.innerWidth');

  /** On a phone, in the dark, every one of these pages fits and has no fault. */
  async function standOnPhone(paths) {
    await page().setViewportSize({ width: 390, height: 844 });
    await page().emulateMedia({ colorScheme: 'dark' });
    for (const path of paths) {
      await page().goto(opened.address + path);
      await page().getByRole('heading', { level: 1 }).waitFor();
      await page().locator('.ant-skeleton').first().waitFor({ state: 'hidden' });
      assert.deepEqual(await faultsOf(page()), [], path);
      assert.ok(await fits(), `${path} is wider than the window`);
    }
  }

  return {
    button,
    asking,
    change,
    enter,
    choose,
    dialogOf: (name) => page().getByRole('dialog', { name, exact: true }),
    fits,
    standOnPhone,
  };
}

/** The element has the focus, or comes to have it. */
export async function assertFocused(locator) {
  const element = await locator.elementHandle();
  await locator.page().waitForFunction((own) => own === own.ownerDocument.activeElement, element);
}
