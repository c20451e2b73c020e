const zone = 'Asia/Shanghai';
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const minuteFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const clockFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** The business date of now, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return dayFormat.format(now);
}

/** An instant as people here read it, to the minute. */
export function minute(instant: string): string {
  return minuteFormat.format(new Date(instant));
}

/** The same as an input of date and time takes it, `YYYY-MM-DDTHH:mm`. */
export function localMinute(instant: string): string {
  return minute(instant).replace(' ', 'T');
}

/** The instant of a date and time here; the city has kept one offset since 1991. */
export function instantOf(local: string): string {
  return new Date(`${local.slice(0, 16)}:00+08:00`).toISOString();
}

export function clock(now: Date): string {
  return clockFormat.format(now);
}

const dayLength = 86_400_000;

/** Days from one business date to another; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}
