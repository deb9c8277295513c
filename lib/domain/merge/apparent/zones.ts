import type { DateMention } from "../../language/dates.ts";
import type { RelatedPair } from "../conflicts/related.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Explained, ExplainedSide } from "./explained.ts";

/**
 * Minutes east of UTC of the zones that reports name. Origin: the IANA time zone database's abbreviations; of those that
 * stand for several zones the one that news in English means (CST and IST: Chicago and India).
 */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    GMT: 0,
    UTC: 0,
    Z: 0,
    WET: 0,
    BST: 60,
    WAT: 60,
    CET: 60,
    CEST: 120,
    CAT: 120,
    SAST: 120,
    EET: 120,
    EEST: 180,
    EAT: 180,
    MSK: 180,
    PKT: 300,
    IST: 330,
    WIB: 420,
    SGT: 480,
    HKT: 480,
    AWST: 480,
    JST: 540,
    KST: 540,
    AEST: 600,
    AEDT: 660,
    NZST: 720,
    NZDT: 780,
    BRT: -180,
    ART: -180,
    EDT: -240,
    EST: -300,
    CDT: -300,
    CST: -360,
    MDT: -360,
    MST: -420,
    PDT: -420,
    PST: -480,
  }),
);
const ZONE = new RegExp(`^\\.?\\s?\\(?(?<zone>${[...ZONES.keys()].join("|")}|local time)\\b`, "u");
const DAY = 1440;
/** Zones lie whole quarters of an hour apart, and no further than this. */
const QUARTER = 15;
const FURTHEST = 14 * 60;
const MINUTES_APART = 10;

/** A clock time with the zone that is named after it. */
type Zoned = { readonly side: ExplainedSide; readonly minutes: number; readonly zone: string };

/** Clock times that differ only by their zones: 03:40 GMT is 4:40 a.m. CET. */
export function timesInZones(story: Story, pairs: readonly RelatedPair[]): Explained[] {
  return pairs.flatMap(({ a, b }) => {
    const [one, other] = [story.lines[a], story.lines[b]];
    if (!one || !other || !isStory(one) || !isStory(other)) return [];
    return zonedIn(story, one).flatMap((p) => zonedIn(story, other).flatMap((q) => explain(p, q)));
  });
}

/** Whether two clock times are one moment by the zones named with them; false where either names none. */
export function sameByZone(a: Line, p: DateMention, b: Line, q: DateMention): boolean {
  const [first, second] = [zonedOf(a, p), zonedOf(b, q)];
  return first !== null && second !== null && explain(first, second).length > 0;
}

function zonedIn(story: Story, line: Line): Zoned[] {
  return (story.dates[line.index] ?? []).flatMap((mention) => zonedOf(line, mention) ?? []);
}

function zonedOf(line: Line, { kind, hour, minute, start, end }: DateMention): Zoned | null {
  const match = kind === "clock" && hour !== null ? ZONE.exec(line.text.slice(end)) : null;
  const zone = match?.groups?.zone;
  if (!match || !zone || hour === null) return null;
  const span = { start, end: end + match[0].length };
  return {
    side: { value: line.text.slice(span.start, span.end), line, span },
    minutes: hour * 60 + (minute ?? 0),
    zone,
  };
}

function explain(p: Zoned, q: Zoned): Explained[] {
  if (p.zone === q.zone || !oneMoment(p, q)) return [];
  const reason = `“${p.side.value}” and “${q.side.value}” are one moment in two time zones.`;
  return [{ kind: "zone", reason, sides: [p.side, q.side] }];
}

// Local time is not said which; it fits where the difference can be one between zones.
function oneMoment(p: Zoned, q: Zoned): boolean {
  const [east, west] = [ZONES.get(p.zone), ZONES.get(q.zone)];
  if (east !== undefined && west !== undefined) return apart(p.minutes - east, q.minutes - west) < MINUTES_APART;
  const shift = apart(p.minutes, q.minutes);
  return shift > 0 && shift <= FURTHEST && shift % QUARTER === 0;
}

function apart(a: number, b: number): number {
  const difference = (((a - b) % DAY) + DAY) % DAY;
  return Math.min(difference, DAY - difference);
}
