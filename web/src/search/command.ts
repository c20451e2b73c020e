import type { ReactNode } from 'react';

/** Something that can be gone to or done from anywhere. */
export interface BoxCommand {
  id: string;
  kind: 'page' | 'deed';
  name: string;
  icon?: ReactNode;
  run: () => void;
}

/** Whether what is typed names a command: the beginning of its name, or a part of it. */
export function namedBy(command: BoxCommand, typed: string): 'beginning' | 'part' | null {
  const at = command.name.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return null;
  return at === 0 ? 'beginning' : 'part';
}

/** The commands that what is typed names; those whose name begins so first, the order kept otherwise. */
export function commandsFor(commands: BoxCommand[], typed: string): { first: BoxCommand[]; further: BoxCommand[] } {
  const first = commands.filter((command) => namedBy(command, typed) === 'beginning');
  const further = commands.filter((command) => namedBy(command, typed) === 'part');
  return { first, further };
}
