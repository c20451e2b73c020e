import 'antd/dist/antd.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from '@/session/session';
import '@/ui/base.css';
import { aheadWith } from './ahead';
import { App } from './App';
import { startLanguage } from './language/language';
import { makeQueryClient } from './queryClient';
import { router } from './routes';

startLanguage();
const queries = makeQueryClient();
// What the page at the address shows is asked for at once, not when the frame stands.
router.update({ ...router.options, context: { ahead: aheadWith(queries) } });
void router.load();
const place = document.getElementById('root');
if (place !== null) {
  const draw = () =>
    createRoot(place).render(
      <StrictMode>
        <App queries={queries} />
      </StrictMode>,
    );
  // Without it nothing can be drawn, and drawing would hold up what waits for it.
  void queries.prefetchQuery(sessionQuery).then(draw);
}
