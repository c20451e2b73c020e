import 'antd/dist/antd.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isAskedEarly } from '@/api/early';
import { sessionQuery } from '@/session/session';
import '@/ui/base.css';
import { aheadWith } from './ahead';
import { App } from './App';
import { startLanguage } from './language/language';
import { makeQueryClient } from './queryClient';
import { router } from './routes';

/** So many milliseconds the first drawing waits for what it would show, rather than to be done twice. */
const SOON = 100;
const passed = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

startLanguage();
const queries = makeQueryClient();
// What the page at the address shows is asked for at once, not when the frame stands.
const ahead = aheadWith(queries);
router.update({ ...router.options, context: { ahead } });
void router.load();
const place = document.getElementById('root');
if (place !== null) {
  const draw = () =>
    createRoot(place).render(
      <StrictMode>
        <App queries={queries} />
      </StrictMode>,
    );
  // Without the session nothing can be drawn, and drawing would hold up what waits for it. What was asked for early is all but there.
  const isNear = isAskedEarly();
  void queries
    .prefetchQuery(sessionQuery)
    .then(() => isNear && Promise.race([ahead.settled(), passed(SOON)]))
    .then(draw);
}
