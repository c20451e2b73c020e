import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/base.css';
import { App } from './App';
import { startLanguage } from './language/language';
import { makeQueryClient } from './queryClient';

startLanguage();
const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <App queries={makeQueryClient()} />
    </StrictMode>,
  );
}
