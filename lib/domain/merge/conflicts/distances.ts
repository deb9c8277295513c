import { bearingBetween, type City, citiesSpelledLike, type Direction, findCountry } from "../../language/places.ts";
import { byCodeUnit } from "../keys.ts";
import { isStory, type Line } from "../lines.ts";
import type { EntityMention } from "../naming.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";
import { groupAgreeing } from "./related.ts";

/** "160 km north of Eastport", said of a place. */
type Bearing = {
  readonly line: number;
  readonly subject: string;
  readonly from: string;
  readonly direction: Direction | null;
  readonly text: string;
  /** Metres, the least and the most that the words allow; null without a figure. */
  readonly lo: number | null;
  readonly hi: number | null;
};

const RELATION =
  /(?:\b(?<direction>north|south|east|west)(?:-?(?:east|west))?(?:ern)? of|\b(?:away )?from)\s+(?:the (?:city|town|port|capital) of )?(?<place>the capital|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/gu;

/** How far and which way one place lies from another: where reports differ, and where the map says otherwise. */
export function distanceConflicts(story: Story): Raised[] {
  const bearings = story.lines
    .filter(isStory)
    .flatMap((line) => bearingsOf(story, line, (word) => story.resolve(word, line)));
  const bySubject = new Map<string, Bearing[]>();
  for (const bearing of bearings) bySubject.set(bearing.subject, [...(bySubject.get(bearing.subject) ?? []), bearing]);
  return [...bySubject]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .flatMap(([, list]) => [...farApart(list), ...otherWays(story, list), ...offTheMap(story, list)]);
}

function bearingsOf(story: Story, line: Line, resolve: (word: Line["words"][number]) => string | null): Bearing[] {
  const mentions = story.naming.mentions[line.index] ?? [];
  return [...line.text.matchAll(RELATION)].flatMap((match): Bearing[] => {
    const place = match.groups?.place ?? "";
    const capital = line.words.find((word) => word.norm === "capital" && word.start >= match.index);
    const from =
      place === "the capital"
        ? capital
          ? resolve(capital)?.slice(1)
          : undefined
        : mentions.find(
            (mention) =>
              mention.start >= match.index &&
              mention.start < match.index + match[0].length &&
              mention.entity.kind === "place",
          )?.entity.canonical;
    const measure = measureBefore(story, line, match.index);
    const direction = (match.groups?.direction as Direction | undefined) ?? null;
    if (!from || (!direction && !measure)) return [];
    const subject = subjectPlace(story, line, measure?.start ?? match.index, from, mentions);
    if (!subject) return [];
    const text = line.text.slice(measure?.start ?? match.index, match.index + match[0].length).trim();
    return [{ line: line.index, subject, from, direction, text, lo: measure?.lo ?? null, hi: measure?.hi ?? null }];
  });
}

/** What an hour on the road covers, from the worst road to the best, in metres. */
const DRIVE_PER_HOUR = { slow: 40_000, fast: 120_000 };
/** Figures given flatly are rounded all the same. */
const EXACT_SLACK = 0.03;

function measureBefore(story: Story, line: Line, at: number): { start: number; lo: number; hi: number } | null {
  const found = (story.quantities[line.index] ?? []).findLast(
    (quantity) => quantity.end <= at && at - quantity.end < 24,
  );
  if (!found) return null;
  if (found.kind === "distance") {
    const slack = found.approx === "exact" ? EXACT_SLACK : 0;
    return {
      start: found.start,
      lo: found.lo * (1 - slack),
      hi: Math.min(found.hi, (found.value ?? found.hi) * 2) * (1 + slack),
    };
  }
  if (found.kind === "duration" && /drive|road|car|bus/.test(line.text.slice(found.start, at))) {
    const hours = (found.value ?? found.lo) / 3600;
    return { start: found.start, lo: hours * DRIVE_PER_HOUR.slow, hi: hours * DRIVE_PER_HOUR.fast };
  }
  return null;
}

// The place named last before; "the town lies", the last one of the sentence before.
function subjectPlace(
  story: Story,
  line: Line,
  at: number,
  from: string,
  mentions: readonly EntityMention[],
): string | null {
  const before = mentions.filter(
    ({ entity, start }) => entity.kind === "place" && start < at && entity.canonical !== from,
  );
  const last = before.at(-1);
  if (last) return last.entity.canonical;
  if (!/^(?:the|this) (?:\p{L}+ )?(?:town|city|village|port|prison|site|airport|base)\b|^it\b/iu.test(line.text))
    return null;
  const previous = story.lines[line.index - 1];
  if (!previous || previous.reportIndex !== line.reportIndex) return null;
  return (
    (story.naming.mentions[previous.index] ?? []).findLast(({ entity }) => entity.kind === "place")?.entity.canonical ??
    null
  );
}

function farApart(list: readonly Bearing[]): Raised[] {
  const byFrom = new Map<string, Bearing[]>();
  for (const bearing of list)
    if (bearing.lo !== null) byFrom.set(bearing.from, [...(byFrom.get(bearing.from) ?? []), bearing]);
  return [...byFrom].flatMap(([from, measured]): Raised[] => {
    const sides = groupAgreeing(measured, (a, b) => (a.lo ?? 0) <= (b.hi ?? 0) && (b.lo ?? 0) <= (a.hi ?? 0));
    const [subject] = measured;
    if (sides.length < 2 || !subject) return [];
    return [
      {
        kind: "number",
        severity: "high",
        question: `How far is ${subject.subject} from ${from}?`,
        reason: "Two places lie one distance apart; after conversion the figures still differ.",
        sides: sides.map((side) => ({ value: side[0]?.text ?? "", lines: side.map(({ line }) => line) })),
      },
    ];
  });
}

const OPPOSITE: Readonly<Record<Direction, Direction>> = { north: "south", south: "north", east: "west", west: "east" };

// North of a town here, south of it there; or north of a whole country in which others place it.
function otherWays(story: Story, list: readonly Bearing[]): Raised[] {
  const raised: Raised[] = [];
  for (const a of list) {
    for (const b of list) {
      if (a.direction === null || b.direction === null || a.line >= b.line) continue;
      const turned = a.from === b.from && OPPOSITE[a.direction] === b.direction;
      const outside =
        a.direction === b.direction &&
        a.from !== b.from &&
        (containsTown(story, a.from, b.from) || containsTown(story, b.from, a.from));
      if (!turned && !outside) continue;
      raised.push({
        kind: "place",
        severity: "high",
        question: `Where is ${a.subject}?`,
        reason: turned
          ? "It cannot lie on both sides of one place."
          : "Of a place inside a country one report says that it lies beyond that country.",
        sides: [a, b].map((side) => ({
          value: side.text,
          lines: list
            .filter((other) => other.from === side.from && other.direction === side.direction)
            .map(({ line }) => line),
        })),
      });
    }
  }
  return raised.slice(0, 1);
}

function containsTown(story: Story, country: string, town: string): boolean {
  const code = findCountry(country);
  return code !== null && findCountry(town) === null && cityIn(story, town)?.country === code;
}

// A town that the map has elsewhere: the other reports' sentences about it are the second side.
function offTheMap(story: Story, list: readonly Bearing[]): Raised[] {
  for (const bearing of list) {
    const [subject, from] = [cityIn(story, bearing.subject), cityIn(story, bearing.from)];
    if (!subject || !from || bearing.direction === null || subject === from) continue;
    const { directions } = bearingBetween(subject, from);
    if (directions.includes(bearing.direction) || !directions.includes(OPPOSITE[bearing.direction])) continue;
    const right = `${OPPOSITE[bearing.direction]} of ${bearing.from} on the map`;
    const others = story.lines.filter(
      (line) =>
        isStory(line) &&
        line.index !== bearing.line &&
        (story.naming.mentions[line.index] ?? []).some(({ entity }) => entity.canonical === bearing.subject),
    );
    const elsewhere = others.filter((line) => line.reportIndex !== story.lines[bearing.line]?.reportIndex);
    const sentences = (elsewhere.length > 0 ? elsewhere : others).map((line) => line.index);
    if (sentences.length === 0) continue;
    return [
      {
        kind: "place",
        severity: "high",
        question: `Where is ${bearing.subject}?`,
        reason: `The report puts it ${bearing.direction} of ${bearing.from}; the gazetteer has it to the ${OPPOSITE[bearing.direction]}.`,
        sides: [
          { value: bearing.text, lines: [bearing.line] },
          { value: `${bearing.subject} is ${right}`, lines: sentences.slice(0, 6) },
        ],
      },
    ];
  }
  return [];
}

/** Towns are looked for in the countries that the reports speak of most. */
const COUNTRIES = 2;

// A town of that name in the country that the reports speak of; of none when two countries could be meant.
function cityIn(story: Story, name: string): City | null {
  for (const country of story.countries.slice(0, COUNTRIES)) {
    const [city] = citiesSpelledLike(name, country);
    if (city) return city;
  }
  return null;
}
