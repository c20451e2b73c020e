import { pageAt } from './pages';

/** The page where `/` leads. */
const HOME = '/work';

// On a slow network what is asked for together arrives together: the frame and the page within it are fetched side by side.
void import('./main');
const below = window.location.pathname.slice(new URL('.', document.baseURI).pathname.length - 1);
void pageAt(below === '/' ? HOME : below.replace(/\/$/, ''))?.();
