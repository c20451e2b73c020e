import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../App';
import { startLanguage } from '../language/language';
import { makeQueryClient } from '../queryClient';
import { router } from '../routes';

/** Opens the application at an address. */
export async function visit(address: string) {
  startLanguage();
  router.history.push(address);
  render(<App queries={makeQueryClient()} />);
  await router.load();
  return userEvent.setup({ delay: null });
}
