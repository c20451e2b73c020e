import type { PictureName } from './chapters';

const files = import.meta.glob<string>('./pictures/*/*.webp', { query: '?url', import: 'default', eager: true });

/** The address of a picture in the reader's language; nothing where it was not made. */
export function pictureOf(name: PictureName, language: string): string | undefined {
  return files[`./pictures/${language.startsWith('en') ? 'en' : 'zh'}/${name}.webp`];
}
