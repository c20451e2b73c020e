import type { LinkProps } from '@tanstack/react-router';
import en from './text.en.json';
import zh from './text.zh.json';

/** A picture of the help, by its file's name; `scripts/helpPictures.mjs` makes them. */
export const pictureNames = ['work', 'lead', 'duplicates', 'projects', 'green-channel', 'map'] as const;
export type PictureName = (typeof pictureNames)[number];

export type ChapterId = keyof typeof zh;

/** What a chapter says; questions with their answers where it has any. */
export interface ChapterText {
  title: string;
  lead: string;
  steps: string[];
  questions?: { question: string; answer: string }[];
  /** What the link to its page is called. */
  open?: string;
  /** What the picture shows, for those who do not see it. */
  alt?: string;
}

/** A chapter: the page it speaks of, what one must be allowed to see that, and a picture. */
export interface Chapter {
  id: ChapterId;
  page?: { link: Pick<LinkProps, 'to' | 'search'> | 'phone'; permission: string };
  picture?: PictureName;
}

/** The chapters in the order of a day's work. */
export const chapters: Chapter[] = [
  { id: 'today', page: { link: { to: '/work', search: {} }, permission: 'project_read' }, picture: 'work' },
  { id: 'lead', page: { link: { to: '/projects', search: { new: 'lead' } }, permission: 'project_log' }, picture: 'lead' },
  { id: 'duplicates', page: { link: { to: '/first-reports', search: {} }, permission: 'project_log' }, picture: 'duplicates' },
  { id: 'stages', page: { link: { to: '/projects', search: { view: 'board' } }, permission: 'project_read' }, picture: 'projects' },
  { id: 'channel', page: { link: { to: '/approvals', search: {} }, permission: 'project_read' }, picture: 'green-channel' },
  { id: 'assigned', page: { link: { to: '/problems', search: {} }, permission: 'problem_read' } },
  { id: 'docking', page: { link: { to: '/library', search: {} }, permission: 'demand_read' } },
  { id: 'figures', page: { link: { to: '/cockpit', search: {} }, permission: 'project_read' }, picture: 'map' },
  { id: 'files', page: { link: { to: '/imports', search: {} }, permission: 'import' } },
  { id: 'phone', page: { link: 'phone', permission: 'project_read' } },
  { id: 'keys' },
  { id: 'questions' },
];

/** The text of the chapters in the reader's language. */
export function textsIn(language: string): Record<ChapterId, ChapterText> {
  return language.startsWith('en') ? en : zh;
}
