/** What can be let happen to what a meeting decided. */
export const meetingEvents = ['done', 'reopen'] as const;
export type MeetingEvent = (typeof meetingEvents)[number];
