import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '@/api/client';
import { languages, recalledLanguage, remember, tags, type Language } from './settings';

export { languages, type Language };

/** What a page says of itself in the title of its window. */
let title: 'app.title' | 'phone.title' = 'app.title';

/** Starts with the language chosen before, else Chinese, in the words that a page brings. */
export function startWith(words: Record<Language, ResourceKey>, named: typeof title): void {
  title = named;
  const first = recalledLanguage();
  void i18next.use(initReactI18next).init({
    resources: { zh: { translation: words.zh }, en: { translation: words.en } },
    lng: first,
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
  });
  apply(first);
}

const listeners = new Set<() => void>();

/** What the server said in another language has to be asked again. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Speaks another language from now on, and remembers it. */
export function chooseLanguage(language: Language): void {
  remember('language', language);
  void i18next.changeLanguage(language);
  apply(language);
  listeners.forEach((listener) => listener());
}

function apply(language: Language): void {
  speak(tags[language]);
  document.documentElement.lang = tags[language];
  document.title = i18next.t(title);
}
