export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

export const shades = ['system', 'light', 'dark'] as const;
export type ShadeChoice = (typeof shades)[number];

/** Small choices kept in this browser. */
export function recall(name: 'language' | 'shade' | 'folded'): string | null {
  try {
    return localStorage.getItem(`dingyin.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: 'language' | 'shade' | 'folded', value: string): void {
  try {
    localStorage.setItem(`dingyin.${name}`, value);
  } catch {
    // A browser that keeps nothing still works; the choice lasts until the page is closed.
  }
}

/** The language chosen before, else Chinese. */
export function recalledLanguage(): Language {
  return languages.find((language) => language === recall('language')) ?? 'zh';
}

/** The same as the server is told it. */
export function spokenTag(): string {
  return tags[recalledLanguage()];
}
