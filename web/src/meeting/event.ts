/** What can be let happen to what a meeting decided. */
export const meetingEvents = ['done', 'reopen'] as const;
export type MeetingEvent = (typeof meetingEvents)[number];

/** The events among those that the server allows. */
export function offered(actions: readonly string[]): MeetingEvent[] {
  return meetingEvents.filter((event) => actions.includes(event));
}
