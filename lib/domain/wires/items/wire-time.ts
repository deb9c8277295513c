import { findWrittenDate, isoSeconds } from "../written-date.ts";

const STAMP =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:[T ]?(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d{1,9})?)?)?\s*(?:(?<zulu>Z|UTC|GMT)|(?<sign>[+-])(?<zoneHour>\d\d):?(?<zoneMinute>\d\d)?)?$/iu;

/**
 * The moment that a file names, ISO 8601 in UTC to the second, in any form that agencies write: "20310504T091500+0200",
 * "2031-05-04 09:15:00Z", "Mon, 04 May 2031 09:15:00 GMT". Without a zone it is taken as UTC, without a time as
 * midnight. Null for what is no date, or none that the calendar has.
 */
export function readWireTime(value: string | null | undefined): string | null {
  const text = value?.trim() ?? "";
  if (text === "" || text.length > 60) return null;
  const stamp = STAMP.exec(text)?.groups;
  return stamp ? fromStamp(stamp) : (findWrittenDate(text)?.iso ?? null);
}

function fromStamp(stamp: Readonly<Record<string, string | undefined>>): string | null {
  const [year, month, day] = [Number(stamp.year), Number(stamp.month), Number(stamp.day)];
  const [hour, minute, second] = [Number(stamp.hour ?? 0), Number(stamp.minute ?? 0), Number(stamp.second ?? 0)];
  if (hour > 24 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const away = (Number(stamp.zoneHour ?? 0) * 60 + Number(stamp.zoneMinute ?? 0)) * (stamp.sign === "-" ? -1 : 1);
  return isoSeconds(midnight.getTime() + ((hour * 60 + minute - away) * 60 + second) * 1000);
}
