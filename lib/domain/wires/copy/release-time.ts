import { DAY_NAMES, MONTH_NAMES, ZONE_HOURS } from "../lexicons/months.ts";
import { isoSeconds } from "../written-date.ts";
import { instantIn, namedZone } from "./zones.ts";

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at])),
);
const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
/** The first seven names of each language in the list of days stand in the order of the week, abbreviations apart. */
const WEEKDAYS: readonly (readonly string[])[] = [
  "monday mon lundi lunes montag mo lunedì segunda-feira maandag mandag måndag",
  "tuesday tues tue mardi martes dienstag di martedì terça-feira dinsdag tirsdag tisdag",
  "wednesday wed mercredi miércoles mittwoch mi mercoledì quarta-feira woensdag onsdag",
  "thursday thurs thu jeudi jueves donnerstag do giovedì quinta-feira donderdag torsdag",
  "friday fri vendredi viernes freitag fr venerdì sexta-feira vrijdag fredag",
  "saturday sat samedi sábado samstag sonnabend sa sabato zaterdag lørdag lördag",
  "sunday sun dimanche domingo sonntag so domenica zondag søndag söndag",
].map((names) => names.split(" "));
const WEEKDAY = [...new Set([...DAY_NAMES.split(/\s+/), ...WEEKDAYS.flat()])]
  .filter((name) => name.length > 2)
  .sort((a, b) => b.length - a.length)
  .join("|");
const ZONE_NAMES = [
  ...Object.keys(ZONE_HOURS),
  "MEZ",
  "MESZ",
  "HEC",
  "HAEC",
  "EASTERN",
  "Eastern",
  "CENTRAL",
  "Central",
  "PACIFIC",
  "Pacific",
];
const ZONE = `(?:(?<zone>${ZONE_NAMES.join("|")})(?<offset>[+-]\\d{1,2}(?::?\\d\\d)?)?|(?<bare>[+-]\\d\\d:?\\d\\d))(?![\\p{L}\\d])`;

const ZONE_PATTERN = new RegExp(`(?<!\\p{L})${ZONE}`, "u");

const CLOCKS = [
  "(?<hour>\\d{1,2})[:.h](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?",
  "(?<hour>[01]?\\d) ?(?<half>[ap])\\.?m\\b\\.?",
  "(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)(?= ?(?:GMT|UTC|Z\\b|hours|hrs|h\\b|Uhr|horas|[A-Z]{2,4}\\b))",
  "(?<=\\b(?:to|until|til|till|before|at|for|bis|ab|um|hasta|fino|tot) )(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?![\\d-])",
  "(?<hour>\\d{1,2}) ?(?:h(?:eures|oras|rs)?|Uhr|uur)(?![\\p{L}\\d])",
  "(?<word>noon|midnight|midi|minuit|Mitternacht|mediodía|medianoche)(?![\\p{L}])",
].map((clock) => new RegExp(`(?<![\\d.:+-])(?:${clock})`, "iu"));

const DATES = [
  `(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)`,
  `(?<![\\p{L}\\d])(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.|er)? ?(?:of |de |d['’])?(?<name>${MONTH})(?!\\p{L})\\.?(?:,? (?:de |del )?(?<year>20\\d\\d))?`,
  `(?<!\\p{L})(?<name>${MONTH})\\.? (?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d:])(?:,? (?<year>20\\d\\d))?`,
  `(?<!\\d)(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.(?<year>20\\d\\d)?(?!\\d)`,
].map((date) => new RegExp(date, "iu"));

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The hour until which a note asks to wait, ISO 8601 in UTC; days without a year or a name are counted on from `from`.
 * An hour without a zone is taken in `home`, an IANA zone, where that is told. Null where the note names no hour, neither
 * names a zone, or the day cannot be told: a guess would break the embargo.
 */
export function readReleaseTime(note: string, from: string | null, home: string | null = null): string | null {
  const text = note.slice(0, 600).replace(/\s+/gu, " ");
  const whole = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)/u.exec(text)?.[0];
  if (whole !== undefined) return toIso(Date.parse(whole.replace(/([+-]\d\d)(\d\d)$/, "$1:$2")));
  const date = DATES.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? null;
  const clock = readClock(date === null ? text : text.replace(date[0], " "));
  const zone = ZONE_PATTERN.exec(text)?.groups;
  if (clock === null || (zone === undefined && home === null)) return null;
  const base = from === null ? Number.NaN : Date.parse(from);
  const days = candidateDays(text, date?.groups, base);
  const instants = days.map((day) => {
    const wall = day + clock * 60_000;
    return zone === undefined ? instantIn(home ?? "UTC", wall) : instant(wall, zone);
  });
  const found = instants.find((time) => Number.isNaN(base) || time >= base - SLACK);
  return found === undefined ? null : toIso(found);
}

const DAY = 864e5;
/** An embargo may have passed by minutes when its copy goes out again. */
const SLACK = DAY / 2;

function readClock(text: string): number | null {
  for (const pattern of CLOCKS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    if (groups.word !== undefined) return /^(?:noon|midi|mediod)/iu.test(groups.word) ? 720 : 0;
    const hour = Number(groups.hour);
    const half = groups.half?.toLowerCase();
    if (hour > 24) continue;
    const ofDay = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
    return ofDay * 60 + Number(groups.minute ?? 0);
  }
  return null;
}

/** Midnights, in the zone of the note, that it may mean: the likeliest first. */
function candidateDays(text: string, date: Groups | undefined, base: number): readonly number[] {
  if (date) return midnights(date, base);
  if (Number.isNaN(base)) return [];
  const today = Math.floor(base / DAY) * DAY;
  const weekday = new RegExp(`(?<!\\p{L})(?:${WEEKDAY})(?!\\p{L})`, "iu").exec(text)?.[0].toLowerCase();
  if (weekday === undefined) return [today, today + DAY];
  const wanted = WEEKDAYS.findIndex((names) => names.includes(weekday));
  const away = (wanted + 8 - new Date(today).getUTCDay()) % 7;
  return wanted < 0 ? [] : [today + away * DAY, today + (away + 7) * DAY];
}

function midnights(groups: Groups, base: number): readonly number[] {
  const month = groups.name === undefined ? Number(groups.month) - 1 : (MONTHS.get(groups.name.toLowerCase()) ?? -1);
  const day = Number(groups.day);
  const years =
    groups.year !== undefined
      ? [Number(groups.year)]
      : Number.isNaN(base)
        ? []
        : [0, 1].map((later) => new Date(base).getUTCFullYear() + later);
  return years
    .map((year) => Date.UTC(year, month, day))
    .filter((midnight) => new Date(midnight).getUTCDate() === day && month >= 0);
}

function instant(wallTime: number, groups: Groups): number {
  if (groups.bare !== undefined) return wallTime - offsetMinutes(groups.bare) * 60_000;
  const name = (groups.zone ?? "").toUpperCase();
  const zone = namedZone(name);
  const time = zone === null ? wallTime - (ZONE_HOURS[name] ?? 0) * 36e5 : instantIn(zone, wallTime);
  return groups.offset === undefined ? time : time - offsetMinutes(groups.offset) * 60_000;
}

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(offset) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -size : size;
}

function toIso(time: number): string | null {
  return Number.isNaN(time) ? null : isoSeconds(time);
}
