// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Offer } from '@/api/types';
import { json, openOffice, session, type Answer } from '@/app/testing/office';
import { anOrganisation } from '@/app/testing/organisation';
import { choose, visit } from '@/app/testing/visit';
import { offerBody, offerPatch, valuesOf } from './offerBody';

function anOffer(changes: Partial<Offer> = {}): Offer {
  return {
    id: 'f1',
    version: 1,
    organisation_id: 'o1',
    kind: 'site',
    title: '滨海标准厂房',
    area_m2: 12_000,
    land_mu: '38.00',
    created_at: '2026-11-24T02:00:00Z',
    updated_at: '2026-11-24T02:00:00Z',
    ...changes,
  };
}

/** An office in which the asker may write, with one organisation and its offers. */
function openOffers(offers: { current: Offer[] }, answer: Answer = () => undefined, may = ['organisation_write']) {
  return openOffice((request, body) => {
    const { pathname } = new URL(request.url);
    const own = answer(request, body);
    if (own) return own;
    if (pathname.endsWith('/session')) return json(200, { ...session, permissions: [...session.permissions, ...may] });
    if (pathname.endsWith('/organisations/o1')) return json(200, anOrganisation(), { ETag: '"1"' });
    return pathname.endsWith('/offers') ? json(200, { items: offers.current, next_cursor: null, total: 1 }) : undefined;
  });
}

test('what a kind does not have is emptied', () => {
  const body = offerBody({ kind: 'fund', title: '产业基金', fields: { area_m2: '300', amount_min_yuan: { number: '500', unit: 'wan' } } });
  expect(body).toMatchObject({ kind: 'fund', amount_min_yuan: 5_000_000, amount_max_yuan: null, area_m2: null, indicators: null });
});

test('only what was changed is sent', () => {
  const seen = anOffer({ kind: 'fund', area_m2: null, land_mu: null, amount_max_yuan: 120_000_000 });
  const values = valuesOf(seen);
  expect(offerPatch(seen, values)).toEqual({});
  expect(offerPatch(seen, { ...values, title: '基金二期' })).toEqual({ title: '基金二期' });
});

test('an offer is entered with the fields of its kind', async () => {
  const offers: { current: Offer[] } = { current: [] };
  const received = openOffers(offers, (request) => {
    if (request.method !== 'POST') return undefined;
    offers.current = [anOffer()];
    return json(201, offers.current[0]);
  });
  const user = await visit('/organisations/o1');
  await user.click(await screen.findByRole('button', { name: '登记供给' }));
  const drawer = within(await screen.findByRole('dialog', { name: '登记供给' }));
  expect(drawer.queryByLabelText('建筑面积（m²）')).not.toBeInTheDocument();
  await choose(user, drawer.getByRole('combobox', { name: '供给类别' }), '载体');
  await user.type(drawer.getByLabelText('供给名称'), '滨海标准厂房');
  await user.type(await drawer.findByLabelText('建筑面积（m²）'), '12000');
  await user.click(drawer.getByRole('button', { name: '登记' }));
  expect(await screen.findByText('12,000 m² · 38.00亩')).toBeInTheDocument();
  expect(received.find((request) => request.method === 'POST')).toMatchObject({
    path: '/api/v1/organisations/o1/offers',
    body: { kind: 'site', title: '滨海标准厂房', area_m2: 12_000, industry: 'electronics', district: '330602' },
  });
  expect(localStorage.getItem('dingyin.draft.offer.u1.o1')).toBeNull();
});

test('an offer is edited and withdrawn under the version one saw', async () => {
  const offers = { current: [anOffer()] };
  const received = openOffers(offers, (request) => {
    if (request.method === 'PATCH') offers.current = [anOffer({ version: 2, title: '滨海标准厂房二期' })];
    else if (request.url.endsWith('/withdraw')) offers.current = [anOffer({ version: 3, withdrawn_reason: '已租出' })];
    else return undefined;
    return json(200, offers.current[0], { ETag: '"2"' });
  });
  const user = await visit('/organisations/o1');
  await user.click(await screen.findByRole('button', { name: '修改 滨海标准厂房' }));
  const drawer = within(await screen.findByRole('dialog', { name: '修改供给' }));
  await user.type(drawer.getByLabelText('供给名称'), '二期');
  await user.click(drawer.getByRole('button', { name: '保存' }));
  await user.click(await screen.findByRole('button', { name: '撤回 滨海标准厂房二期' }));
  const dialog = within(await screen.findByRole('dialog', { name: '撤回 滨海标准厂房二期' }));
  await user.type(dialog.getByLabelText('理由'), '已租出');
  await user.click(dialog.getByRole('button', { name: '撤回' }));
  expect(await screen.findByText('已撤回：已租出')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^撤回/ })).not.toBeInTheDocument());
  const sent = received.filter((request) => ['PATCH', 'POST'].includes(request.method));
  expect(sent.map((request) => [request.path, request.headers.get('If-Match'), request.body])).toEqual([
    ['/api/v1/offers/f1', '"1"', { title: '滨海标准厂房二期' }],
    ['/api/v1/offers/f1/withdraw', '"2"', { reason: '已租出' }],
  ]);
});

test('who may not write sees the offers without buttons', async () => {
  openOffers({ current: [anOffer()] }, undefined, []);
  await visit('/organisations/o1');
  expect(await screen.findByText('滨海标准厂房')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /登记供给|修改|撤回/ })).not.toBeInTheDocument();
});
