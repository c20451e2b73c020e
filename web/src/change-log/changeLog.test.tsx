// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { LogCheck, LogEntry } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { router } from '@/app/routes';
import { choose, visit } from '@/app/testing/visit';
import { readLogSearch } from './logSearch';

function anEntry(changes: Partial<LogEntry> = {}): LogEntry {
  return { position: 812, at: '2026-11-24T02:00:00Z', actor: '黄立军', request_id: 'request-812', kind: 'account', record_id: '01939f2e-0000-7000-8000-00000000abcd', action: 'account.disabled', title: '停用账号', reason: null, ...changes };
}

const older = anEntry({ position: 20, actor: 'system', action: 'contacts.revealed', title: '查看联系方式', kind: 'project', reason: '核实电话' });

/** The log as an auditor reads it; answers which questions were asked of it. */
function openLog(found: LogCheck = { state: 'whole', position: 812 }): string[] {
  const asked: string[] = [];
  openOffice((request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: ['log_read'] });
    if (pathname.endsWith('/change-log/check')) return json(200, found);
    if (!pathname.endsWith('/change-log')) return undefined;
    asked.push(decodeURIComponent(search));
    return searchParams.has('cursor') ? json(200, { items: [older] }) : json(200, { items: [anEntry()], next_cursor: '812' });
  });
  return asked;
}

/** Stands in for the stream of changes, and lets the test tell one. */
function openStream() {
  const listeners: ((event: MessageEvent<string>) => void)[] = [];
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener(_: string, listener: (event: MessageEvent<string>) => void) {
        listeners.push(listener);
      }
      close() {}
    },
  );
  return (aggregate: string) => {
    const data = JSON.stringify({ position: 813, aggregate, aggregate_id: anEntry().record_id });
    listeners.forEach((listen) => listen(new MessageEvent('change', { data })));
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an address asks of the log what it names, and no day that does not exist', () => {
  expect(readLogSearch({ actor: '黄立军', kind: 'account', from: '2026-11-01', until: '2026-13-01', other: 'x' })).toEqual({ actor: '黄立军', kind: 'account', from: '2026-11-01' });
  expect(readLogSearch({ actor: '', kind: [] })).toEqual({});
});

test('each entry says who did what to which record, and the system has a name', async () => {
  const asked = openLog();
  const user = await visit('/change-log');
  const list = within(await screen.findByRole('list', { name: '日志' }));
  const [first] = list.getAllByRole('listitem');
  await waitFor(() => expect(first).toHaveTextContent('8122026-11-24 10:00黄立军停用账号 account.disabled账号记录 …0000abcd请求 …uest-812'));
  await user.click(screen.getByRole('button', { name: '加载更多' }));
  expect(await list.findByText('理由：核实电话')).toBeInTheDocument();
  expect(list.getByText('系统')).toBeInTheDocument();
  expect(asked).toEqual(['', '?cursor=812']);
});

test('filters are asked together once they are sent, and stand in the address', async () => {
  const asked = openLog();
  const user = await visit('/change-log?from=2026-11-01');
  await screen.findByRole('list', { name: '日志' });
  expect(screen.getByLabelText('从')).toHaveValue('2026-11-01');
  const actor = screen.getByLabelText('操作人全名');
  await user.type(actor, ' 黄立军 ');
  await choose(user, await screen.findByRole('combobox', { name: '记录类型' }), '账号');
  expect(asked).toEqual(['?from=2026-11-01']);
  await user.click(actor);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(asked.at(-1)).toBe('?actor=黄立军&kind=account&from=2026-11-01'));
  expect(router.state.location.search).toEqual({ actor: '黄立军', kind: 'account', from: '2026-11-01' });
  expect(actor).toHaveFocus();
});

test('reading is written down: neither a live change, nor coming back, nor the window reads the same again', async () => {
  const tell = openStream();
  const asked = openLog();
  const user = await visit('/change-log');
  await screen.findByRole('list', { name: '日志' });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  ['log', 'account', 'project', 'demand', 'import'].forEach(tell);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await act(() => router.navigate({ to: '/help' }));
  await act(() => router.navigate({ to: '/change-log', search: {} }));
  vi.useRealTimers();
  await screen.findByRole('list', { name: '日志' });
  expect(asked).toEqual(['']);
  await user.click(screen.getByRole('button', { name: '刷新' }));
  await waitFor(() => expect(asked).toEqual(['', '']));
});

test('to read anew asks for the first page alone', async () => {
  const asked = openLog();
  const user = await visit('/change-log');
  await user.click(await screen.findByRole('button', { name: '加载更多' }));
  await screen.findByText('理由：核实电话');
  await user.click(screen.getByRole('button', { name: '刷新' }));
  await waitFor(() => expect(asked).toEqual(['', '?cursor=812', '']));
});

test.each([
  ['whole', '日志链完整从第一条到第 812 条，没有缺失，没有改动'],
  ['gap', '日志链断裂第 812 条之前有缺失，请立即报告并保留现场'],
  ['altered', '日志链断裂第 812 条被改动过，请立即报告并保留现场'],
])('a chain that is found %s is said to be so', async (state, words) => {
  openLog({ state, position: 812 });
  const user = await visit('/change-log');
  await user.click(await screen.findByRole('button', { name: '核验日志链' }));
  // The line that offers to take a change back stands on every page, and is empty here.
  await waitFor(() => expect(screen.getAllByRole('status').map(({ textContent }) => textContent).join('')).toContain(words));
});
