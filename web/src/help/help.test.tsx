// @vitest-environment jsdom
import { readdirSync, statSync } from 'node:fs';
import { screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { router } from '@/app/routes';
import { openOffice } from '@/app/testing/office';
import { visit } from '@/app/testing/visit';
import { chapters, pictureNames, textsIn } from './chapters';
import { pictureOf } from './pictures';

beforeAll(() => import('./HelpPage'));

const languages = ['zh', 'en'];
/** No picture may be larger, in bytes: the help is read on slow lines, too. */
const most = 60 * 1024;

test('each chapter leads to a page that exists, and the link has a name in both languages', () => {
  for (const { id, page } of chapters) {
    if (page === undefined) continue;
    if (page.link !== 'phone') expect(Object.keys(router.routesByPath), id).toContain(page.link.to);
    for (const language of languages) expect(textsIn(language)[id].open, `${id} in ${language}`).toBeTruthy();
  }
});

test('each picture is there in both languages, small, with words for who does not see it, and stands in a chapter', () => {
  expect(chapters.flatMap(({ picture }) => picture ?? []).sort()).toEqual([...pictureNames].sort());
  for (const { id, picture } of chapters) {
    for (const language of picture ? languages : []) {
      expect(picture && pictureOf(picture, language), `${picture} in ${language}`).toBeTruthy();
      expect(statSync(`src/help/pictures/${language}/${picture}.webp`).size, picture).toBeLessThan(most);
      expect(textsIn(language)[id].alt, id).toBeTruthy();
    }
  }
  for (const language of languages) expect(readdirSync(`src/help/pictures/${language}`).length).toBe(pictureNames.length);
});

test('both languages have the same chapters with as many steps and questions, and no language stands in the other', () => {
  const [zh, en] = [textsIn('zh'), textsIn('en')];
  expect(Object.keys(en)).toEqual(chapters.map(({ id }) => id));
  for (const { id } of chapters) {
    expect(zh[id].steps.length, id).toBe(en[id].steps.length);
    expect(zh[id].questions?.length, id).toBe(en[id].questions?.length);
  }
  expect(JSON.stringify(en)).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/);
});

test('a chapter leads only to a page that the reader has', async () => {
  openOffice(() => undefined);
  await visit('/help');
  expect(await screen.findByRole('link', { name: '打开工作台' })).toHaveAttribute('href', '/work');
  expect(screen.getByRole('link', { name: '登记一条线索' })).toHaveAttribute('href', '/projects?new=lead');
  expect(screen.getByRole('link', { name: '打开手机版' })).toHaveAttribute('href', expect.stringMatching(/\/m$/));
  expect(screen.queryByRole('link', { name: '打开导入' })).not.toBeInTheDocument();
  const contents = within(screen.getByRole('navigation', { name: '目录' }));
  expect(contents.getAllByRole('link')).toHaveLength(chapters.length);
  expect(contents.getByRole('link', { name: '绿色通道与时限' })).toHaveAttribute('href', '/help#channel');
});
