import type { KeyboardEvent } from 'react';

/** Ctrl or ⌘ with Enter sends a form from any of its fields. */
export function submitOnModEnter(submit: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
}

/** Whether what has the focus is a field in which text is typed, so that letters mean themselves. */
export function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
