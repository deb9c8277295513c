import { MONTH_NAMES, ZONE_HOURS } from "../lexicons/months.ts";
import { findWrittenDate, isoSeconds } from "../written-date.ts";
import { agencyZone, instantIn, namedZone } from "./zones.ts";

/** What helps to read a time that leaves something out. */
export type TimeContext = {
  /** Canonical name: its clock is meant where no zone is told. */
  readonly agency: string | null;
  /** As the item prints it: settles which of two numbers is the month. */
  readonly dateline: string | null;
  readonly receivedAt: string | null;
};

export type ClosingTime = { readonly iso: string; readonly assumedZone: string | null };

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at])),
);
const ZONE = "(?:(?<zone>[A-Z]{1,5}|[a-z]{3,4})(?![\\p{L}]))?";
const CLOCK = "(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)";
const PATTERNS = [
  `(?<!\\d)(?<day>[0-3]\\d)${CLOCK}[ :]*${ZONE} *(?<month>\\p{L}{3,10})\\.? *(?<year>(?:20|19)?\\d\\d)?(?![\\d:])`,
  `(?<!\\d)(?<first>\\d\\d)[-/.](?<second>\\d\\d)[-/.](?<year>(?:20|19)?\\d\\d)[ T]+(?<hour>\\d\\d):?(?<minute>[0-5]\\d)(?::?[0-5]\\d)? ?(?<half>[AaPp])?[Mm]? ?${ZONE}`,
  `(?<!\\d)(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?[- ,]*${ZONE}[- ,]*(?<second>\\d\\d)[-/.](?<first>\\d\\d)[-/.](?<year>(?:20|19)?\\d\\d)(?!\\d)`,
  `(?<!\\d)(?<first>\\d\\d)/(?<second>\\d\\d)/(?<hour>[01]\\d|2[0-3])-(?<minute>[0-5]\\d)/(?<year>\\d\\d)(?!\\d)`,
  `(?<!\\d)(?<year>20\\d\\d)-?(?<monthNumber>[01]\\d)-?(?<day>[0-3]\\d)[ T-]*(?<hour>[01]\\d|2[0-3]):?(?<minute>[0-5]\\d)(?::?[0-5]\\d)? ?${ZONE}`,
].map((pattern) => new RegExp(pattern, "u"));

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * When a message went out, by the day-time group of IPTC 7901 ("041137 GMT May 31"), the closing line of ANPA copy
 * ("AP-WF-05-04-31 1137GMT") or any other full date in its last line; null where there is none.
 * Without a zone it is the agency's clock, else UTC; `assumedZone` then says which.
 */
export function readClosingTime(line: string, context: TimeContext): ClosingTime | null {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(line)?.groups;
    const found = groups ? fromGroups(groups, context) : null;
    if (found !== null) return found;
  }
  const written = findWrittenDate(line)?.iso ?? null;
  return written === null ? null : { iso: written, assumedZone: null };
}

function fromGroups(groups: Groups, context: TimeContext): ClosingTime | null {
  const wall = wallTime(groups, context);
  if (wall === null) return null;
  const zone = groups.zone?.toUpperCase();
  const named = zone === undefined ? agencyZone(context.agency) : namedZone(zone);
  if (zone !== undefined && named === null) {
    const hours = ZONE_HOURS[zone];
    if (hours !== undefined) return { iso: isoSeconds(wall - hours * 36e5), assumedZone: null };
  }
  const iso = isoSeconds(named === null ? wall : instantIn(named, wall));
  return { iso, assumedZone: zone !== undefined && named !== null ? null : (named ?? "UTC") };
}

function wallTime(groups: Groups, context: TimeContext): number | null {
  const date = dayAndMonth(groups, context.dateline);
  if (date === null) return null;
  const half = groups.half?.toLowerCase();
  const hour = Number(groups.hour);
  const ofDay = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  const clock = (ofDay * 60 + Number(groups.minute)) * 60_000;
  const years = groups.year === undefined ? nearYears(context.receivedAt) : [fullYear(groups.year)];
  const times = years.map((year) => Date.UTC(year, date.month, date.day) + clock);
  const latest = context.receivedAt === null ? Number.NaN : Date.parse(context.receivedAt) + 864e5;
  const fitting = times.find((time) => groups.year !== undefined || time <= latest);
  return fitting === undefined || new Date(fitting).getUTCDate() !== date.day ? null : fitting;
}

/** The year in which it came and the one before, for lines that leave the year out. */
function nearYears(receivedAt: string | null): readonly number[] {
  if (receivedAt === null) return [];
  const year = new Date(receivedAt).getUTCFullYear();
  return [year, year - 1];
}

function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number + (number > 70 ? 1900 : 2000);
}

function dayAndMonth(groups: Groups, dateline: string | null): { day: number; month: number } | null {
  if (groups.month !== undefined) {
    const month = MONTHS.get(groups.month.toLowerCase()) ?? MONTHS.get(groups.month.slice(0, 3).toLowerCase());
    return month === undefined ? null : { day: Number(groups.day), month };
  }
  if (groups.monthNumber !== undefined) return valid(Number(groups.day), Number(groups.monthNumber));
  const first = Number(groups.first);
  const second = Number(groups.second);
  const day = dayIn(dateline);
  const monthFirst = second > 12 || (first <= 12 && (day === null || day === second || day !== first));
  return monthFirst ? valid(second, first) : valid(first, second);
}

function valid(day: number, month: number): { day: number; month: number } | null {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month: month - 1 } : null;
}

/** The day of the month that a dateline prints: "TARVA, May 4 (ZNA) -". */
function dayIn(dateline: string | null): number | null {
  const day = /(?<![\d:])(?:[0-3]?\d)(?![\d:])/u.exec(dateline ?? "")?.[0];
  return day === undefined ? null : Number(day);
}
