// The real binary with the demonstration city on a data folder of its own, and a browser.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const BINARY = process.env.DINGYIN_BINARY ?? fileURLToPath(new URL('../../target/debug/dingyin', import.meta.url));

/** The password of the demonstration city's accounts. */
export const PASSWORD = 'dingyin-demo-2026';

/** Starts the server with these settings and answers its address and a way to end it. */
export async function startServer(settings = []) {
  const folder = await mkdtemp(join(tmpdir(), 'dingyin-'));
  const child = spawn(BINARY, ['serve', '--demo', '--listen', '127.0.0.1:0', '--data-dir', folder, ...settings], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/^listening on (.*)$/)?.[1];
    if (address) {
      return {
        address,
        stop: async () => {
          child.kill();
          await ended;
          await rm(folder, { recursive: true, force: true });
        },
      };
    }
  }
  throw new Error('the server did not start');
}

/** A browser that asks nothing of the network but the server. */
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** Where those who use it sit. */
export const here = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/** Gives the tests of a file a page of a server of its own, with these settings, and keeps what breaks in it. Both end with the tests. */
export function openPage(take, settings = []) {
  const opened = { broken: [] };
  let server;
  let browser;
  before(async () => {
    server = await startServer(settings);
    browser = await startBrowser();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...here });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => opened.broken.push(error.message));
    opened.address = server.address;
    take(page);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  return opened;
}
