import type { Note } from './queries/note';

/** What stands in the form. */
export interface NoteValues {
  on: string;
  kind: string;
  summary: string;
  participants?: string;
  attachments?: { id: string }[];
  next_step?: { text?: string; due_on?: string; person_id?: string };
}

/** The next step goes along only when it was filled in. */
export function noteBody({ on, kind, summary, participants, attachments, next_step: next }: NoteValues): Note {
  const note: Note = { on, kind, summary: summary.trim() };
  if (participants?.trim()) note.participants = participants.trim();
  if (attachments?.length) note.attachment_ids = attachments.map(({ id }) => id);
  if (next?.text && next.due_on && next.person_id) {
    note.next_step = { text: next.text, due_on: next.due_on, person_id: next.person_id };
  }
  return note;
}
