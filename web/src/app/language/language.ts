import { startWith } from '@/ui/language';
import { en, zh } from './catalogues';

/** Starts with the language chosen before, else Chinese. */
export function startLanguage(): void {
  startWith({ zh, en }, 'app.title');
}
