import { addDays, daysBetween } from '@/ui/date';
import { isOver, type Channel, type ChannelItem } from './channel';
import type { Zoom } from './channelSearch';

/** Days from one to another, the last one with it. */
export interface Span {
  from: string;
  to: string;
}

/** How wide a day is. */
const dayWidth: Record<Zoom, number> = { months: 3, weeks: 11 };

/** Where days stand on the chart. */
export interface Scale {
  first: string;
  last: string;
  width: number;
  zoom: Zoom;
  /** The first day of every month that begins on the chart. */
  months: string[];
  /** Every Monday of the chart, where weeks are looked at. */
  weeks: string[];
  /** The left edge of a day. */
  at: (day: string) => number;
}

/** What is drawn of an item. */
export interface Bars {
  planned: Span | null;
  forecast: Span | null;
  actual: Span | null;
  stops: Span[];
}

/** The room for words to the right of the last bar. */
const margin = 112;

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

function span(given: { start_on: string; finish_on: string } | null | undefined): Span | null {
  return given ? { from: given.start_on, to: given.finish_on } : null;
}

/** What was planned, what came, when its clock stood still, and what is expected from today on. */
export function barsOf(item: ChannelItem, today: string): Bars {
  const { accepted_on: accepted, submitted_on: submitted, finished_on: finished } = item.actual;
  const began = accepted ?? submitted;
  const ended = finished ?? (isOver(item) ? item.events.at(-1)?.on : null) ?? today;
  const actual = began && began <= ended ? { from: began, to: ended } : null;
  const stops = item.stops.map((stop) => ({ from: stop.began_on, to: later(stop.began_on, stop.ended_on ?? today) }));
  return { planned: span(item.planned), forecast: span(item.forecast), actual, stops };
}

/** All the days that a channel speaks of, from the first of a month on. */
export function scaleOf(channel: Channel, zoom: Zoom, today: string): Scale {
  const spans = channel.items.flatMap((item) => {
    const bars = barsOf(item, today);
    return [bars.planned, bars.forecast, bars.actual, ...bars.stops].filter((bar) => bar !== null);
  });
  const { p10, p90 } = channel.forecast;
  const days = [today, channel.opened_on, ...spans.flatMap(({ from, to }) => [from, to]), p10, p90].filter(
    (day): day is string => typeof day === 'string',
  );
  const first = `${days.reduce(earlier).slice(0, 7)}-01`;
  const last = addDays(days.reduce(later), 7);
  const px = dayWidth[zoom];
  const at = (day: string) => daysBetween(first, day) * px;
  const weeks = zoom === 'weeks' ? weeksOf(first, last) : [];
  return { first, last, zoom, months: monthsOf(first, last), weeks, at, width: at(last) + margin };
}

/** Where a span stands: the last day is as wide as the others, and something of a day of no length can be seen. */
export function place(scale: Scale, { from, to }: Span): { x: number; width: number } {
  const x = scale.at(from);
  return { x, width: Math.max(4, scale.at(addDays(to, 1)) - x) };
}

/** The right end of all that is drawn of an item. */
export function endOf(scale: Scale, bars: Bars): number {
  const spans = [bars.planned, bars.forecast, bars.actual].filter((bar) => bar !== null);
  return Math.max(0, ...spans.map((bar) => place(scale, bar).x + place(scale, bar).width));
}

function monthsOf(first: string, last: string): string[] {
  const months: string[] = [];
  for (let day = first; day <= last; day = `${addDays(day, 32).slice(0, 7)}-01`) months.push(day);
  return months;
}

function weeksOf(first: string, last: string): string[] {
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const weeks: string[] = [];
  for (let day = addDays(first, (8 - weekday) % 7); day <= last; day = addDays(day, 7)) weeks.push(day);
  return weeks;
}
