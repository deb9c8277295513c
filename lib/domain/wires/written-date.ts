import type { Span } from "../shared/span.ts";
import { DAY_NAMES, MONTH_NAMES, ZONE_HOURS } from "./lexicons/months.ts";

/** A date as a page prints it, with the clock time and zone that stand beside it. */
export type WrittenDate = Span & {
  /** ISO 8601 in UTC, midnight where no time is given; null where the order of day and month cannot be told. */
  readonly iso: string | null;
};

const monthNumber = new Map(
  MONTH_NAMES.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);
const MONTH = [...monthNumber.keys()].sort((a, b) => b.length - a.length).join("|");
const DAY = DAY_NAMES.split(/\s+/).join("|");
const WEEKDAY = `(?:(?:${DAY})\\.?,? +)?`;
const YEAR = "(?<year>(?:19|20)\\d\\d)";
const EDGE = "(?![\\p{L}\\p{N}])";
const CLOCK =
  "(?:(?: {0,2}(?:,|\\||·|•|at|-|–|—|/|T|um|à|a las|في))? {0,2}(?<hour>[01]?\\d|2[0-3])(?:[:.h](?<minute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?)(?: ?(?<half>[ap])\\.?m\\.?)?|(?:,| at)? {0,2}(?<hourOnly>1?\\d) ?(?<halfOnly>[ap])\\.?m\\.?)";
const ZONE = `(?: ?\\(?(?:(?<zone>${Object.keys(ZONE_HOURS).join("|")})?(?<offset>[+-]\\d{1,2}(?::?\\d\\d)?)|(?<zoneOnly>${Object.keys(ZONE_HOURS).join("|")}))${EDGE}\\)?)`;
const TIME = `(?:${CLOCK}${ZONE}?)?`;

const DATES = [
  `${YEAR}-(?<month>0\\d|1[0-2])-(?<day>[0-3]\\d)`,
  `${WEEKDAY}(?<name>${MONTH})\\.? (?<day>[0-3]?\\d)(?:st|nd|rd|th)?,? ${YEAR}`,
  `${WEEKDAY}(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.|er)?,? (?:of |de |d['’])?(?<name>${MONTH})\\.?,? (?:de |del )?${YEAR}`,
  `${YEAR} ?年 ?(?<month>1[0-2]|0?\\d) ?月 ?(?<day>[0-3]?\\d) ?日`,
  `${WEEKDAY}(?<day>[0-3]?\\d)\\.(?<month>1[0-2]|0?\\d)\\.${YEAR}`,
  `${WEEKDAY}(?<either>[0-3]?\\d)(?<mark>[/-])(?<other>[0-3]?\\d)\\k<mark>${YEAR}`,
  `${WEEKDAY}(?<day>[0-3]?\\d)-(?<name>${MONTH})-${YEAR}`,
].map((date) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${date})(?!\\d)(?:${TIME})`, "iu"));
const CLOCK_FIRST = new RegExp(`(?<![\\p{L}\\p{N}:])${CLOCK}${ZONE}?,? *(?:on |\\||·|•|-|–)? *$`, "iu");

/** The first date in a line, with its time and zone; null where there is none. Only the first 400 characters are searched. */
export function findWrittenDate(line: string): WrittenDate | null {
  const searched = line.slice(0, 400);
  const found = DATES.map((pattern) => pattern.exec(searched)).filter((match) => match !== null);
  const first = found.sort((a, b) => a.index - b.index)[0];
  if (!first?.groups) return null;
  const lead = first.groups.hour === undefined ? CLOCK_FIRST.exec(searched.slice(0, first.index)) : null;
  const groups = lead?.groups ? { ...first.groups, ...definedOnly(lead.groups) } : first.groups;
  return { start: lead?.index ?? first.index, end: first.index + first[0].length, iso: toIso(groups) };
}

type Groups = Readonly<Record<string, string | undefined>>;

function definedOnly(groups: Groups): Groups {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
}

function toIso(groups: Groups): string | null {
  const year = Number(groups.year);
  const { month, day } = monthAndDay(groups);
  if (month === null || day === null) return null;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day) return null;
  return isoSeconds(midnight + minutesOfDay(groups) * 60_000 - zoneMinutes(groups) * 60_000);
}

function monthAndDay(groups: Groups): { month: number | null; day: number | null } {
  if (groups.either === undefined) {
    const month =
      groups.name === undefined ? Number(groups.month) : (monthNumber.get(groups.name.toLowerCase()) ?? null);
    return { month, day: Number(groups.day) };
  }
  const either = Number(groups.either);
  const other = Number(groups.other);
  if (either === other) return { month: either, day: other };
  if (either > 12 && other <= 12) return { month: other, day: either };
  return other > 12 && either <= 12 ? { month: either, day: other } : { month: null, day: null };
}

function minutesOfDay(groups: Groups): number {
  const half = (groups.half ?? groups.halfOnly)?.toLowerCase();
  const hour = Number(groups.hour ?? groups.hourOnly ?? 0);
  const ofDay = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return ofDay * 60 + Number(groups.minute ?? 0);
}

function zoneMinutes(groups: Groups): number {
  const named = (ZONE_HOURS[(groups.zone ?? groups.zoneOnly ?? "UTC").toUpperCase()] ?? 0) * 60;
  const offset = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(groups.offset ?? "");
  if (!offset) return named;
  const size = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return offset[1] === "-" ? -size : size;
}

/** ISO 8601 to the second, as all times of a report are written. */
export function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}

const UNITS: Readonly<Record<string, number>> = { sec: 1e3, min: 6e4, h: 36e5, d: 864e5, w: 6048e5 };
const AGO = /\b(?<count>\d{1,3}|an?|one) (?<unit>sec|min|h|d|w)(?:s|onds?|utes?|ins?|ours?|rs?|ays?|eeks?)? ago\b/iu;

/** When "3 hours ago" was, counted from the ISO time `from`; null where the line says no such thing. */
export function findTimeAgo(line: string, from: string | null): string | null {
  const match = AGO.exec(line.slice(0, 200));
  const base = from === null ? Number.NaN : Date.parse(from);
  if (!match?.groups || Number.isNaN(base)) return null;
  const count = Number(match.groups.count);
  const unit = UNITS[match.groups.unit?.toLowerCase() ?? ""] ?? 0;
  return isoSeconds(base - (Number.isNaN(count) ? 1 : count) * unit);
}

const DATE_WORDS =
  /\b(?:date|dated|published|publication|posted|updated?|last|first|modified|created|issued?|released|uploaded|added|on|at|time|the|of|local|ago|just now|today|yesterday|edited|as|since|publicado|actualizado|publié|mis à jour|le|el|veröffentlicht|stand|am|uhr|hours?|hrs?|minutes?|mins?|days?|weeks?|min|sec|seconds?|опубликовано|обновлено|نشر|تم|النشر|في|تحديث)\b|発布|发布时间|来源/giu;

const CLOCK_ONLY = new RegExp(`^${CLOCK}${ZONE}?$`, "iu");

/** Whether a line says when and nothing else: a date, a clock time or "2 hours ago", with labels such as "Published". */
export function isDateLine(line: string): boolean {
  if (line.length > 160) return false;
  if (CLOCK_ONLY.test(line)) return true;
  const date = findWrittenDate(line);
  const ago = AGO.exec(line);
  if (
    !date &&
    !ago &&
    !/^(?:just now|today|yesterday)$/i.test(line) &&
    !/^(?:last )?(?:updated|published|posted)\b.{0,40}\d/i.test(line)
  )
    return false;
  let rest = line;
  for (let next: WrittenDate | null = date; next; next = findWrittenDate(rest))
    rest = rest.slice(0, next.start) + rest.slice(next.end);
  const words = rest
    .replace(AGO, "")
    .replace(new RegExp(`${CLOCK}${ZONE}?`, "giu"), "")
    .replace(DATE_WORDS, "")
    .match(/[\p{L}\p{N}]+/gu);
  const left = (words ?? []).filter(
    (word) => !dayNames.has(word.toLowerCase()) && ZONE_HOURS[word.toUpperCase()] === undefined,
  );
  if (left.length <= 1 && left.join("").length <= 8) return true;
  // "May 4, 2031 10:20 am IST - Port Ellis": a place or an outlet set off behind it leaves it a date.
  return left.length <= 3 && date !== null && /[|/•·–-]\s*\p{Lu}[\p{L} ]{1,30}$/u.test(line);
}

const dayNames = new Set(DAY_NAMES.split(/\s+/));
