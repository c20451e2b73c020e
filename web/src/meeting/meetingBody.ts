import type { Bodies } from '@/api/types';
import { filled } from '@/ui/filled';

/** What stands in the form. */
export interface MeetingValues {
  on: string;
  topic: string;
  participants?: string;
  decisions?: { text: string; unit_id?: string; person_id?: string; due_on: string }[];
}

export function meetingBody({ on, topic, participants, decisions = [] }: MeetingValues): Bodies['MeetingBody'] {
  return {
    on,
    topic: filled(topic) ?? '',
    ...(filled(participants) && { participants: filled(participants) }),
    decisions: decisions.map(({ text, unit_id, person_id, due_on }) => ({
      text: filled(text) ?? '',
      due_on,
      ...(unit_id && { unit_id }),
      ...(person_id && { person_id }),
    })),
  };
}
