import type { KeyboardEvent } from 'react';

/** Ctrl or ⌘ with Enter sends a form from any of its fields. */
export function submitOnModEnter(submit: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
}
