import { agencyZone, instantIn, languageZone } from "../copy/zones.ts";
import { isDateLine } from "../date-line.ts";
import { findWrittenDate, isoSeconds } from "../written-date.ts";
import { partyName } from "./party-name.ts";

const STAMP =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:[T ]?(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d{1,9})?)?)?\s*(?:(?<zulu>Z|UTC|GMT)|(?<sign>[+-])(?<zoneHour>\d\d):?(?<zoneMinute>\d\d)?)?$/iu;

/** Since 1970, as machines count; of our own time. */
const SECONDS = /^1\d{9}(?:\d{3})?$/u;

/**
 * The moment that a file names, ISO 8601 in UTC to the second, in any form that agencies write: "20310504T091500+0200",
 * "2031-05-04 09:15:00Z", "Mon, 04 May 2031 09:15:00 GMT". Without a zone it is taken as UTC, without a time as
 * midnight. Null for what is no date, or none that the calendar has.
 */
export function readWireTime(value: string | null | undefined): string | null {
  const text = value?.trim() ?? "";
  if (text === "" || text.length > 60) return null;
  if (SECONDS.test(text)) return isoSeconds(Number(text.slice(0, 10)) * 1000);
  const stamp = STAMP.exec(text)?.groups;
  return stamp ? fromStamp(stamp) : (findWrittenDate(text)?.iso ?? null);
}

/** Reads the times of one item; those that name no zone are taken by the clock of whoever wrote them. */
export type WireClock = (value: string | null | undefined) => string | null;

/** Their machines run on UTC, whatever the clock on their wall. */
const ON_UTC: ReadonlySet<string> = new Set(["TASS"]);
const HAS_CLOCK = /\d\d:?\d\d/u;
const HAS_ZONE = /(?:\d ?(?:Z|[+-]\d\d(?::?\d\d)?)|\b(?!AM\b|PM\b)[A-Z]{2,5})\)?$/iu;
const DAY_ALONE = /^(?:\d{8}|\d{4}-\d\d-\d\d)$/u;

/**
 * The clock of the first of these parties that is an agency whose seat is known: an item's own XML or JSON leaves out the zone
 * where its newsroom has never needed one. UTC where none of them is known, as `readWireTime` has it.
 */
export function wireClock(...parties: readonly (string | null)[]): WireClock {
  const agency = parties.map(partyName).find((name) => agencyZone(name) !== null) ?? null;
  return clockOf(agency === null || ON_UTC.has(agency) ? null : agencyZone(agency));
}

/** As `wireClock`; where no agency is known, an hour that is written for people ("04.05.2031 09:15") is that of the land of the language. */
export function writtenClock(language: string | null | undefined, ...parties: readonly (string | null)[]): WireClock {
  if (parties.some((party) => agencyZone(partyName(party)) !== null)) return wireClock(...parties);
  const zone = languageZone(language);
  const local = clockOf(zone);
  // None of these languages puts the month before the day.
  const dotted = (text: string): string => (zone === null ? text : text.replace(DAY_FIRST, "$1.$2.$3"));
  return (value) => {
    const text = value?.trim() ?? "";
    return STAMP.test(text) ? readWireTime(text) : local(dotted(text));
  };
}

const DAY_FIRST = /^(\d\d?)[/-](\d\d?)[/-](\d{4})(?!\d)/u;

function clockOf(zone: string | null): WireClock {
  return (value) => {
    const time = readWireTime(value);
    const text = value?.trim() ?? "";
    if (time === null || zone === null || DAY_ALONE.test(text) || !HAS_CLOCK.test(text) || HAS_ZONE.test(text))
      return time;
    return isoSeconds(instantIn(zone, Date.parse(time)));
  };
}

/** No wire is older. */
const EARLIEST = 1800;

/** Whether a line is a time for machines, or a day with its hour and nothing else: no place has one. */
export function isStamp(line: string): boolean {
  return /^\d{4}-?\d\d-?\d\d[T ]?\d\d:?\d\d/u.test(line) || (/\d:\d\d/u.test(line) && isDateLine(line));
}

const OFFSET = /[+-]\d\d:?\d\d$/u;

/**
 * The zone of the first of these parties that is an agency whose seat is known, if a stamp of the item shows the hour of its
 * clocks: then an hour that a note names is theirs. Null where the stamp is in UTC or in another zone.
 */
export function newsroomZone(stamp: string | null, ...parties: readonly (string | null)[]): string | null {
  const text = stamp?.trim() ?? "";
  const [time, wall] = [readWireTime(text), readWireTime(text.replace(OFFSET, ""))];
  if (time === null || wall === null || !OFFSET.test(text)) return null;
  const zones = parties.map((party) => agencyZone(partyName(party)));
  return zones.find((zone) => zone !== null && instantIn(zone, Date.parse(wall)) === Date.parse(time)) ?? null;
}

function fromStamp(stamp: Readonly<Record<string, string | undefined>>): string | null {
  const [year, month, day] = [Number(stamp.year), Number(stamp.month), Number(stamp.day)];
  const [hour, minute, second] = [Number(stamp.hour ?? 0), Number(stamp.minute ?? 0), Number(stamp.second ?? 0)];
  // A field that was never filled in: "0001-01-01T00:00:00".
  if (year < EARLIEST || hour > 24 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const away = (Number(stamp.zoneHour ?? 0) * 60 + Number(stamp.zoneMinute ?? 0)) * (stamp.sign === "-" ? -1 : 1);
  return isoSeconds(midnight.getTime() + ((hour * 60 + minute - away) * 60 + second) * 1000);
}
