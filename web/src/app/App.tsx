import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as Messages } from 'antd';
import { useEffect } from 'react';
import { Appearance } from './Appearance';
import { Gate } from './Gate';
import { onLanguage } from '@/ui/language';
import { router } from './routes';

export function App({ queries }: { queries: QueryClient }) {
  useEffect(() => onLanguage(() => void queries.invalidateQueries()), [queries]);
  return (
    <QueryClientProvider client={queries}>
      <Appearance>
        <Messages component={false}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
        </Messages>
      </Appearance>
    </QueryClientProvider>
  );
}
