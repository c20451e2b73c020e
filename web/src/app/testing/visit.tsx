import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
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
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

/** Chooses from a list by what it shows. */
export async function choose(user: UserEvent, box: HTMLElement, shown: string): Promise<void> {
  await user.click(box);
  await user.click(await screen.findByTitle(shown));
}
