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
export const CLOCK =
  "(?:(?: {0,2}(?:,|\\||·|•|at|-|–|—|/|T|um|à|a las|في))? {0,2}(?<hour>[01]?\\d|2[0-3])(?:[:.h](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d+)?)?)(?: ?(?<half>[ap])\\.?m\\.?)?|(?:,| at)? {0,2}(?<hourOnly>1?\\d) ?(?<halfOnly>[ap])\\.?m\\.?)";
export const ZONE = `(?: ?\\(?(?:(?<zone>${Object.keys(ZONE_HOURS).join("|")})?(?<offset>[+-]\\d{1,2}(?::?\\d\\d)?)|(?<zoneOnly>${Object.keys(ZONE_HOURS).join("|")}))${EDGE}\\)?)`;
const TIME = `(?:${CLOCK}${ZONE}?)?`;

const NAMED_MONTH = `(?<name>${MONTH})`;
const DATES = [
  `${YEAR}-(?<month>0\\d|1[0-2])-(?<day>[0-3]\\d)`,
  `${WEEKDAY}${NAMED_MONTH}\\.? (?<day>[0-3]?\\d)(?:st|nd|rd|th)?,? ${YEAR}`,
  `${WEEKDAY}(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.|er)?,? (?:of |de |d['’])?${NAMED_MONTH}\\.?,? (?:de |del )?${YEAR}`,
  `${YEAR} ?年 ?(?<month>1[0-2]|0?\\d) ?月 ?(?<day>[0-3]?\\d) ?日`,
  `${WEEKDAY}(?<day>[0-3]?\\d)\\.(?<month>1[0-2]|0?\\d)\\.${YEAR}`,
  `${WEEKDAY}(?<either>[0-3]?\\d)(?<mark>[/-])(?<other>[0-3]?\\d)\\k<mark>${YEAR}`,
  `${WEEKDAY}(?<day>[0-3]?\\d)-${NAMED_MONTH}-${YEAR}`,
].map((date) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${date})(?!\\d)(?:${TIME})`, "iu"),
  isNamed: date.includes(NAMED_MONTH),
}));
const CLOCK_FIRST = new RegExp(`(?<![\\p{L}\\p{N}:])${CLOCK}${ZONE}?,? *(?:on |\\||·|•|-|–)? *$`, "iu");

const DAYS = [
  `${WEEKDAY}${NAMED_MONTH}\\.? (?<day>[0-3]?\\d)(?:st|nd|rd|th)?`,
  `${WEEKDAY}(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.|er)? (?:of |de |d['’])?${NAMED_MONTH}\\.?`,
].map((day) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${day})(?![\\p{L}\\p{N}:])(?:${TIME})`, "iu"));

/** Each date names its year, and each day a number and a month: most lines have neither, and the patterns cost time. */
const ANY_YEAR = /(?:19|20)\d\d/;
const ANY_NUMBER = /\d/;

function namesMonth(text: string): boolean {
  return text.match(/[\p{L}\p{M}]+/gu)?.some((word) => monthNumber.has(word.toLowerCase())) ?? false;
}

/** The first date in a line, with its time and zone; null where there is none. Only the first 400 characters are searched. */
export function findWrittenDate(line: string): WrittenDate | null {
  const searched = line.slice(0, 400);
  if (!ANY_YEAR.test(searched)) return null;
  const hasMonth = namesMonth(searched);
  const found = DATES.map(({ pattern, isNamed }) => (isNamed && !hasMonth ? null : pattern.exec(searched))).filter(
    (match) => match !== null,
  );
  const first = found.sort((a, b) => a.index - b.index)[0];
  if (!first?.groups) return null;
  const lead = first.groups.hour === undefined ? CLOCK_FIRST.exec(searched.slice(0, first.index)) : null;
  const groups = lead?.groups ? { ...first.groups, ...definedOnly(lead.groups) } : first.groups;
  const end = first.index + first[0].length;
  const again = IN_GMT.exec(searched.slice(end));
  const iso = inGmt(toIso(groups), again?.groups ?? {});
  return { start: lead?.index ?? first.index, end: end + (again?.[0].length ?? 0), iso };
}

/** "16:15 ET (20:15 GMT)": the hour again, in brackets. */
const IN_GMT = /^ ?\((?<hour>\d\d):(?<minute>\d\d) (?:GMT|UTC)\)/u;
const HALF_A_DAY = 43_200_000;

/** The hour in Greenwich leaves no doubt about the zone; its day is the one that comes nearest. */
function inGmt(iso: string | null, { hour, minute }: Groups): string | null {
  if (iso === null || hour === undefined) return iso;
  const time = Date.parse(iso);
  const same = new Date(time).setUTCHours(Number(hour), Number(minute), 0, 0);
  const days = same - time > HALF_A_DAY ? -1 : time - same > HALF_A_DAY ? 1 : 0;
  return isoSeconds(same + days * 2 * HALF_A_DAY);
}

/** Wires arrive as they are written: an older day without a year may be of any year. */
const FRESH_DAYS = 60;

/**
 * The first day in a line that names no year ("March 14", "14 mars, 11:27"). The year is the one that puts the day into
 * the 60 days before `receivedAt`, or the day after it; `iso` is null where there is none, for nothing is invented.
 */
export function findWrittenDay(line: string, receivedAt: string | null): WrittenDate | null {
  const searched = line.slice(0, 400);
  if (!ANY_NUMBER.test(searched) || !namesMonth(searched)) return null;
  const found = DAYS.map((pattern) => pattern.exec(searched)).filter((match) => match !== null);
  const first = found.sort((a, b) => a.index - b.index)[0];
  if (!first?.groups) return null;
  const received = receivedAt === null ? Number.NaN : Date.parse(receivedAt);
  const years = Number.isNaN(received) ? [] : [0, 1, -1].map((away) => new Date(received).getUTCFullYear() + away);
  const dates = years.map((year) => toIso({ ...first.groups, year: String(year) })).filter((iso) => iso !== null);
  const iso = dates.find((date) => isFresh(Date.parse(date), received)) ?? null;
  return { start: first.index, end: first.index + first[0].length, iso };
}

function isFresh(date: number, received: number): boolean {
  const day = 864e5;
  return date <= received + day && date >= received - FRESH_DAYS * day;
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
  const clock = minutesOfDay(groups) * 60_000 + Number(groups.second ?? 0) * 1000;
  return isoSeconds(midnight + clock - zoneMinutes(groups) * 60_000);
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
