import type { DateKind } from "./dates.ts";
import type { CalendarParts } from "./dates-rules.ts";

export type DayRange = { readonly from: string | null; readonly to: string | null };

const NO_DAYS: DayRange = { from: null, to: null };
const DAY_MS = 86_400_000;

/** The first and last day that a mention means, seen from `today` (days since 1970), as YYYY-MM-DD; nulls when open. */
export function resolveDays(kind: DateKind, parts: CalendarParts, today: number | null): DayRange {
  if (kind === "clock" || kind === "daypart") return NO_DAYS;
  if (kind === "year" || kind === "decade") return yearRange(parts.year, kind === "decade" ? 10 : 1);
  if (parts.month !== null) return monthRange(parts.month, parts.day, parts.year, today);
  if (today === null) return NO_DAYS;
  if (parts.weekday !== null) return oneDay(weekdayNear(parts.weekday, parts.turn, today));
  if (parts.turn !== null && parts.offsetDays !== null) return turnRange(parts.offsetDays, today);
  return parts.offsetDays === null ? NO_DAYS : oneDay(today + parts.offsetDays);
}

function yearRange(year: number | null, length: number): DayRange {
  if (year === null) return NO_DAYS;
  return { from: iso(utc(year, 1, 1)), to: iso(utc(year + length, 1, 1) - 1) };
}

function monthRange(month: number, day: number | null, year: number | null, today: number | null): DayRange {
  const known = year ?? (today === null ? null : nearestYear(month, day ?? 15, today));
  if (known === null) return NO_DAYS;
  if (day !== null) return oneDay(utc(known, month, day));
  return { from: iso(utc(known, month, 1)), to: iso(utc(known, month + 1, 1) - 1) };
}

function nearestYear(month: number, day: number, today: number): number {
  const thisYear = new Date(today * DAY_MS).getUTCFullYear();
  // News looks back more than ahead: a day to come must be twice as near.
  const far = (year: number) => {
    const ahead = utc(year, month, day) - today;
    return ahead > 0 ? 2 * ahead : -ahead;
  };
  return [thisYear - 1, thisYear, thisYear + 1].reduce((best, year) => (far(year) < far(best) ? year : best));
}

function weekdayNear(weekday: number, turn: CalendarParts["turn"], today: number): number {
  // 1 January 1970 was a Thursday.
  const back = (((today + 4 - weekday) % 7) + 7) % 7;
  if (turn === "next") return today - back + 7;
  return turn === "last" && back === 0 ? today - 7 : today - back;
}

// “last week” is the seven days before this week's Monday; months and years by the calendar.
function turnRange(offset: number, today: number): DayRange {
  const date = new Date(today * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const step = Math.sign(offset);
  if (Math.abs(offset) > 300) return yearRange(year + step, 1);
  if (Math.abs(offset) > 20)
    return { from: iso(utc(year, month + step, 1)), to: iso(utc(year, month + step + 1, 1) - 1) };
  const monday = today - ((today + 3) % 7) + 7 * step;
  return { from: iso(monday), to: iso(monday + 6) };
}

function oneDay(day: number): DayRange {
  return { from: iso(day), to: iso(day) };
}

function utc(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

function iso(day: number): string | null {
  const date = new Date(day * DAY_MS);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
