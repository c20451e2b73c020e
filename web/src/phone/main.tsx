import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/base.css';
import { askAgain } from '@/api/askAgain';
import { client } from '@/api/client';
import { isProblem } from '@/api/problem';
import { onLanguage, startWith } from '@/ui/language';
import { PhoneApp } from './PhoneApp';
import { en, zh } from './catalogue';
import { watchKept } from './kept';
import { sessionKey } from './queries/session';
import { keepPage } from './worker';

startWith({ zh, en }, 'phone.title');
client.use(watchKept);

// Without a network the service worker answers: nothing waits for one.
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that ran out shows in the lists first.
    onError: (error, { queryKey }) => {
      if (isProblem(error) && error.status === 401 && queryKey[0] !== sessionKey[0]) void queries.invalidateQueries({ queryKey: sessionKey });
    },
  }),
  defaultOptions: {
    queries: { retry: askAgain, staleTime: 10_000, networkMode: 'always', refetchOnReconnect: 'always' },
    mutations: { networkMode: 'always' },
  },
});
onLanguage(() => void queries.invalidateQueries());
keepPage(() => void queries.invalidateQueries());

const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <PhoneApp />
      </QueryClientProvider>
    </StrictMode>,
  );
}
