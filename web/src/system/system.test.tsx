// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SystemState } from '@/api/types';
import { json, openOffice, session } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';

const state: SystemState = { version: '0.1.0', database: 'embedded', log_position: 1812, index_position: 1800, outgoing: 3, outgoing_tried: 1, unread_files: 0 };

function openSystem(changes: Partial<SystemState> = {}) {
  openOffice((request) => {
    if (request.url.endsWith('/session')) return json(200, { ...session, permissions: ['account_manage'] });
    return request.url.endsWith('/system') ? json(200, { ...state, ...changes }) : undefined;
  });
}

test('the state says how far the index is behind and how much could not be sent', async () => {
  openSystem();
  await visit('/system');
  expect(await screen.findByText('1,800，落后 12')).toBeInTheDocument();
  expect(screen.getByText('3，其中未发成 1')).toBeInTheDocument();
  expect(screen.getByText('内置数据库')).toBeInTheDocument();
});

test('an index that has reached the end of the log is up to date', async () => {
  openSystem({ index_position: 1812 });
  await visit('/system');
  expect(await screen.findByText('1,812，已跟上')).toBeInTheDocument();
});

test('an index without a position is being built', async () => {
  openSystem({ index_position: null, database: 'postgresql' });
  await visit('/system');
  expect(await screen.findByText('正在建立')).toBeInTheDocument();
  expect(screen.getByText('PostgreSQL')).toBeInTheDocument();
});
