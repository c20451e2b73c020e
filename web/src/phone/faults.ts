import { filled } from '@/ui/filled';
import type { InstructionLetter, Letter, NoteLetter } from './queue/letter';

/** What is wrong with a field, by the pointer under which the server knows it. */
export type Faults = Partial<Record<string, string>>;

/** The fields without which a letter is not worth sending. */
export function missingIn(letter: Letter): string[] {
  return letter.kind === 'note' ? missingInNote(letter) : missingInInstruction(letter);
}

function missingInNote({ values: { on, kind, summary, next_step: next } }: NoteLetter): string[] {
  const begun = Boolean(filled(next?.text) ?? next?.due_on);
  return [
    on ? [] : ['/on'],
    kind ? [] : ['/kind'],
    filled(summary) ? [] : ['/summary'],
    begun && !filled(next?.text) ? ['/next_step/text'] : [],
    begun && !next?.due_on ? ['/next_step/due_on'] : [],
  ].flat();
}

function missingInInstruction({ values: { text, unit_ids: units, person_ids: people } }: InstructionLetter): string[] {
  const isForSomebody = Boolean(units?.length ?? 0) || Boolean(people?.length ?? 0);
  return [filled(text) ? [] : ['/text'], isForSomebody ? [] : ['/person_ids']].flat();
}

/** What stands beside the fields: what was left empty, else what the server said of them. */
export function faultsOf(letter: Letter, missing: string[], wordFor: (pointer: string) => string): Faults {
  const said = letter.refusal?.errors.map(({ pointer, detail }) => [pointer, detail] as const) ?? [];
  return Object.fromEntries([...said, ...missing.map((pointer) => [pointer, wordFor(pointer)] as const)]);
}
