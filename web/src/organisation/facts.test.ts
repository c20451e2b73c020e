import { expect, test } from 'vitest';
import { anOrganisation } from '@/app/testing/organisation';
import { organisationBody, organisationPatch, valuesOf } from './facts';

test('without a name there is nothing to send', () => {
  expect(organisationBody({ name: ' ', kind: 'company' })).toBeNull();
});

test('blank former names are not sent', () => {
  expect(organisationBody({ name: '越微', former_names: ['越微科技', ' ', undefined] })?.former_names).toEqual(['越微科技']);
});

test('what nobody changed is not sent', () => {
  const organisation = anOrganisation({ former_names: ['越微科技'] });
  expect(organisationPatch(organisation, valuesOf(organisation))).toEqual({});
});

test('only what differs is sent, and what was emptied is null', () => {
  const organisation = anOrganisation({ former_names: ['越微科技'] });
  const values = { ...valuesOf(organisation), kind: 'investor', uscc: ' ', former_names: [] };
  expect(organisationPatch(organisation, values)).toEqual({ kind: 'investor', uscc: null, former_names: [] });
});
