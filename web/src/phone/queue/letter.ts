import { isProblem, type ProblemBody } from '@/api/problem';
import type { NoteValues } from '@/follow-up/noteBody';
import type { IssueValues } from '@/instruction/issueBody';

/** A picture that goes along, under a key of its own; what the server calls it once it was taken. */
export interface Photo {
  key: string;
  name: string;
  blob: Blob;
  attachmentId?: string;
}

/** The project a letter is about, as it was called when the letter was written. */
export interface About {
  id: string;
  name: string;
}

interface Kept {
  id: string;
  /** Under this key the server takes the letter once, however often it is sent. */
  key: string;
  /** Whose letter it is: nobody else sees or sends it. */
  account: string;
  project: About;
  /** `draft` while it is written, `waiting` until it is sent, `refused` when the server did not take it. */
  state: 'draft' | 'waiting' | 'refused';
  photos: Photo[];
  /** Why the server did not take it, in its own words. */
  refusal?: ProblemBody;
  writtenAt: string;
}

/** A visit that was noted. */
export interface NoteLetter extends Kept {
  kind: 'note';
  values: NoteValues;
}

/** A leader's sentence. */
export interface InstructionLetter extends Kept {
  kind: 'instruction';
  values: IssueValues;
}

/** Something that was written on the phone and goes to the server when there is a network. */
export type Letter = NoteLetter | InstructionLetter;

/** A key that nobody else has. */
export function freshKey(): string {
  // randomUUID exists only in secure contexts; an office network may serve plain HTTP.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Letters in the order in which they were written. */
export function byAge(letters: Letter[]): Letter[] {
  return [...letters].sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
}

const passing = [401, 408, 425, 429];

/** Whether an answer is the server's last word on a letter; without a network, or while it is busy, there is none. */
export function isLastWord(error: unknown): boolean {
  return isProblem(error) && error.status >= 400 && error.status < 500 && !passing.includes(error.status);
}

/** The letter as the server sent it back. */
export function refused(letter: Letter, error: unknown): Letter {
  return isProblem(error) ? { ...letter, state: 'refused', refusal: error.body } : letter;
}

/**
 * The letter as it is taken up again. What the server refused is another letter when it is mended; what got no answer
 * may have arrived, and keeps its key, so that it is written once at most.
 */
export function takenUp(letter: Letter): Letter {
  if (letter.state !== 'refused') return { ...letter, state: 'draft' };
  const photosFailed = letter.refusal?.errors.some(({ pointer }) => pointer.startsWith('/attachment_ids')) ?? false;
  const again = ({ name, blob }: Photo): Photo => ({ key: freshKey(), name, blob });
  return { ...letter, state: 'draft', key: freshKey(), photos: photosFailed ? letter.photos.map(again) : letter.photos };
}
