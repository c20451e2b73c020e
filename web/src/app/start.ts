import { askEarly } from '@/api/early';
import { pageAt } from './pages';

/** The page where `/` leads. */
const HOME = '/work';

const base = new URL('.', document.baseURI);
const below = window.location.pathname.slice(base.pathname.length - 1);
const page = pageAt(below === '/' ? HOME : below.replace(/\/$/, ''));
const ask = (path: string) => askEarly(base.href.replace(/\/$/, ''), path);
// On a slow network what is asked for together arrives together: what the page will show, the frame, and the page within it.
ask('/reference');
if (page?.asks !== undefined && window.location.search === '') ask(page.asks);
void import('./main');
void page?.open();
