import { DAY_NAMES, ZONE_HOURS } from "./lexicons/months.ts";
import { CLOCK, findWrittenDate, findWrittenDay, isoSeconds, type WrittenDate, ZONE } from "./written-date.ts";

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
  const day = date ? null : findWrittenDay(line, null);
  if (!date && !day && !AGO.test(line) && !/^(?:just now|today|yesterday)$/i.test(line) && !LABELLED.test(line))
    return false;
  const left = wordsBeside(line, date, day);
  if (left.length <= 1 && left.join("").length <= 8) return true;
  // "May 4, 2031 10:20 am IST - Port Ellis": a place or an outlet set off behind it leaves it a date.
  return left.length <= 3 && date !== null && /[|/•·–-]\s*\p{Lu}[\p{L} ]{1,30}$/u.test(line);
}

const LABELLED = /^(?:last )?(?:updated|published|posted)\b.{0,40}\d/i;

const LABELLED_AUTHOR = /(?<=^\W*(?:posted|published|written|submitted|uploaded)\b.*)\bby\b.{1,40}$/iu;

/** What a line says beside its dates, hours and their labels. */
function wordsBeside(line: string, date: WrittenDate | null, day: WrittenDate | null): string[] {
  let rest = day ? line.slice(0, day.start) + line.slice(day.end) : line;
  for (let next = date; next; next = findWrittenDate(rest)) rest = rest.slice(0, next.start) + rest.slice(next.end);
  const words = rest
    .replace(AGO, "")
    .replace(new RegExp(`${CLOCK}${ZONE}?`, "giu"), "")
    .replace(LABELLED_AUTHOR, "")
    .replace(DATE_WORDS, "")
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter(
    (word) => !dayNames.has(word.toLowerCase()) && ZONE_HOURS[word.toUpperCase()] === undefined,
  );
}

const dayNames = new Set(DAY_NAMES.split(/\s+/));
