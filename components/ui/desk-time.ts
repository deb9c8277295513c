const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type TimeOptions = { readonly zone: string | undefined; readonly ago: boolean };

/**
 * A time as a desk says it: "12:40, 3 min ago" today, "Tue 12:40" within the week, "3 Mar 12:40" within the year, else with the year.
 * `now` in ms since 1970; null when no clock may be asked, then the date is always named, and the zone with it.
 */
export function deskTime(date: Date, now: number | null, { zone, ago }: TimeOptions): string {
  const time = format(date, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (now === null) return `${dayAndMonth(date, zone)} ${time} ${zoneName(date, zone)}`.trim();
  const day = dayWords(date, now, zone);
  if (day !== "") return `${day} ${time}`;
  return ago ? `${time}, ${agoWords(date.getTime(), now)}` : time;
}

/** Whether a moment is the very start of a day in UTC: what a day without an hour is kept as. */
export function isMidnight(date: Date): boolean {
  return date.getTime() % DAY === 0;
}

/** A day without an hour as a desk says it: "today", "Tue", "3 Mar", else with the year. In UTC, as it is kept. */
export function deskDay(date: Date, now: number | null): string {
  return now === null ? dayAndMonth(date, "UTC") : dayWords(date, now, "UTC") || "today";
}

/** A day in full: "Tuesday 3 March 2026". */
export function fullDay(date: Date): string {
  return dateInFull(date, "UTC");
}

/** Date, time and zone in full: "Tuesday 3 March 2026, 12:40 CET". */
export function fullTime(date: Date, zone: string | undefined): string {
  const time = format(date, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${dateInFull(date, zone)}, ${time} ${zoneName(date, zone)}`;
}

function dateInFull(date: Date, zone: string | undefined): string {
  return format(date, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
}

function dayWords(date: Date, now: number, zone: string | undefined): string {
  const today = new Date(now);
  if (dateKey(date, zone) === dateKey(today, zone)) return "";
  const distance = Math.abs(now - date.getTime());
  if (distance < 6 * DAY) return format(date, zone, { weekday: "short" });
  const sameYear = format(date, zone, { year: "numeric" }) === format(today, zone, { year: "numeric" });
  return sameYear ? dayAndMonth(date, zone) : `${dayAndMonth(date, zone)} ${format(date, zone, { year: "numeric" })}`;
}

function agoWords(then: number, now: number): string {
  const distance = Math.abs(now - then);
  // The clock goes in half minutes, so a moment ago can lie a moment ahead.
  if (distance < MINUTE) return "just now";
  const length = distance < HOUR ? `${Math.floor(distance / MINUTE)} min` : `${Math.floor(distance / HOUR)} h`;
  return then <= now ? `${length} ago` : `in ${length}`;
}

function dayAndMonth(date: Date, zone: string | undefined): string {
  return format(date, zone, { day: "numeric", month: "short" });
}

function zoneName(date: Date, zone: string | undefined): string {
  const parts = formatter(zone, { timeZoneName: "short" }).formatToParts(date);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}

function dateKey(date: Date, zone: string | undefined): string {
  return format(date, zone, { year: "numeric", month: "2-digit", day: "2-digit" });
}

function format(date: Date, zone: string | undefined, options: Intl.DateTimeFormatOptions): string {
  return formatter(zone, options).format(date);
}

// To make one takes a browser longer than to draw the line that it is for; there are few, and each is asked often.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([zone, options]);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}
