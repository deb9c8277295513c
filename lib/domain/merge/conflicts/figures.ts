import type { Quantity } from "../../language/numbers.ts";
import { stemOf } from "../../language/stems.ts";
import { isContent } from "../../language/tokens.ts";
import type { Span } from "../../shared/span.ts";
import { conceptOf, type Frame } from "../frames.ts";
import type { Line } from "../lines.ts";
import type { Story } from "../story.ts";
import { personsIn, townsIn } from "./scenes.ts";

/** A number of a sentence with what it counts, what happens there, and the words around it. */
export type Figure = {
  readonly line: Line;
  readonly quantity: Quantity;
  readonly noun: string;
  readonly event: string;
  /** The word right before the figure: "carrying 212". */
  readonly lead: string;
  /** Which of the line's figures for this event and unit it is. */
  readonly rank: number;
  readonly context: ReadonlySet<string>;
  /** What rises or costs or is so fast: the last thing named before the number. */
  readonly subject: string;
  readonly towns: ReadonlySet<string>;
  /** Who is named in the same part of the sentence: what one man did is not what his brother did. */
  readonly persons: ReadonlySet<string>;
  /** What there is room for, or who is employed, is another count than who was there. */
  readonly standing: "capacity" | "staff" | null;
};

const COMPARED: ReadonlySet<string> = new Set([
  "count",
  "money",
  "percent",
  "mass",
  "area",
  "volume",
  "speed",
  "temperature",
  "age",
  "magnitude",
  "energy",
  "duration",
]);
/** Events whose victims are counted, whatever they are called. */
export const CASUALTIES: ReadonlySet<string> = new Set(["kill", "injure", "missing", "rescue", "detain", "infect"]);

/** The figures of a line that can be held against those of another. */
export function figuresOf(story: Story, line: Line): readonly Figure[] {
  const figures = READ.get(line) ?? readFigures(story, line);
  READ.set(line, figures);
  return figures;
}

// A line belongs to one story; what is held against others is read once.
const READ = new WeakMap<Line, readonly Figure[]>();

function readFigures(story: Story, line: Line): Figure[] {
  const towns = townsIn(story, line);
  const quantities = [...(story.quantities[line.index] ?? []), ...timesOver(line)];
  const ranks = new Map<string, number>();
  return quantities
    .map((quantity) => withCounted(line, quantity))
    .flatMap((quantity): Figure[] => {
      if (
        !COMPARED.has(quantity.kind) ||
        quantity.lo < 0 ||
        isPart(line, quantity) ||
        isOfThePast(line, quantity) ||
        TIME_UNITS.test(quantity.kind === "count" ? (quantity.noun ?? "") : "")
      )
        return [];
      const event = frameNear(story.frames[line.index] ?? [], quantity, line)?.event ?? "";
      const noun = quantity.noun ? conceptOfWord(quantity.noun) : "";
      return [
        {
          line,
          quantity,
          noun: CASUALTIES.has(event) && quantity.kind === "count" ? event : noun,
          event,
          lead: leadOf(line, quantity),
          rank: nextRank(ranks, `${quantity.kind} ${event}`),
          context: contextOf(line, quantity),
          subject: frameNear(story.frames[line.index] ?? [], quantity, line)?.subject?.key ?? subjectOf(line, quantity),
          towns,
          persons: personsIn(story, line),
          standing: standingOf(line, quantity),
        },
      ];
    });
}

// "six of the boat's crew were missing" counts people, not boats; "21 of 28 economists" counts economists.
function withCounted(line: Line, quantity: Quantity): Quantity {
  const after = line.text.slice(quantity.end);
  if (SUFFERED.test(after)) return { ...quantity, noun: null };
  const whole = /^ of (?:the |its )?\d+ (?<noun>\p{Ll}+)/u.exec(after)?.groups?.noun;
  return whole ? { ...quantity, noun: whole } : quantity;
}

// "A quake in 1998 killed 212": another event, told for comparison.
function isOfThePast(line: Line, quantity: Span): boolean {
  const text = segmentsAround(line.text, quantity);
  return (
    /\b(?:in|of|since) (?:19|20)\d\d\b/.test(text) &&
    /\b(?:same|last|previous|earlier|similar|worst|first|another)\b/i.test(text)
  );
}

// The piece between commas that holds the figure, with the one before it: "the worst such fire, in 1998, killed 212".
function segmentsAround(text: string, { start, end }: Span): string {
  const before = text
    .slice(0, start)
    .split(/[,;]\s/)
    .slice(-3)
    .join(", ");
  return before + text.slice(start, end) + (text.slice(end).split(/[,;]\s/)[0] ?? "");
}

// "two of the injured", "one passenger": part of a count, or an article in all but name.
function isPart(line: Line, quantity: Quantity): boolean {
  if (quantity.kind !== "count" || quantity.approx === "vague") return false;
  const after = line.text.slice(quantity.end);
  if (/^(?: \p{L}+)? of (?:the|them|those|whom|these|its|his|her|their)\b/u.test(after)) return !SUFFERED.test(after);
  return (
    /^(?:one|another)$/i.test(quantity.text) &&
    !/^ (?:\p{L}+ ){1,3}(?:died|was killed|dead|missing|was hurt|was injured|injured)\b/u.test(after)
  );
}

/** "six of the boat's crew were missing": the whole count of the missing. */
const SUFFERED =
  /^ of (?:the|its) (?!dead|victims|injured|wounded|missing|survivors|arrested)[\p{L}\p{N}'’ -]{3,50} (?:is|are|was|were|remain|remained) (?:still )?(?:missing|killed|dead|injured|hurt|wounded|unaccounted)\b/u;

// Spans of time are held against each other as spans, not as counts of days.
const TIME_UNITS = /^(?:second|minute|hour|day|week|month|year|decade)s?$/;

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3, "hat-trick": 3, brace: 2 };

// "scored twice", "a hat-trick": numbers in all but form.
function timesOver(line: Line): Quantity[] {
  return [...line.text.matchAll(/\b(?:once|twice|thrice|hat-trick|brace)\b/gi)].flatMap((match): Quantity[] => {
    const value = TIMES[match[0].toLowerCase()];
    if (value === undefined || !/\b(?:scor|goal|net|struck|bagg|grabb)/i.test(line.text)) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [
      {
        ...span,
        text: match[0],
        wide: span,
        value,
        lo: value,
        hi: value,
        approx: "exact",
        unit: null,
        kind: "count",
        noun: "times",
      },
    ];
  });
}

const CAPACITY =
  /\b(?:can|could|able to|licensed (?:to|for)|designed (?:to|for)|built (?:to|for)|capacity|room for|space for|seats?|seating|holds?|sleeps)\b[^,.;]{0,24}$/i;
const STAFF = /\b(?:employ(?:s|ed|ing)?|staff of|workforce of|crew of)\b[^,.;]{0,16}$/i;

function standingOf(line: Line, span: Span): Figure["standing"] {
  const before = line.text.slice(0, span.start);
  return CAPACITY.test(before) ? "capacity" : STAFF.test(before) ? "staff" : null;
}

/** The concept of a counted noun. */
export function conceptOfWord(noun: string): string {
  const word = noun.toLowerCase();
  return conceptOf({ text: word, norm: word, stem: stemOf(word), kind: "word", start: 0, end: word.length });
}

const CONTEXT_WORDS = 7;

// Words around the number within its part of the sentence.
function contextOf(line: Line, span: Span): Set<string> {
  const before = line.words.filter((word) => word.end <= span.start).slice(-CONTEXT_WORDS);
  const after = line.words.filter((word) => word.start >= span.end).slice(0, CONTEXT_WORDS);
  const near = [
    ...before.filter((word) => !/[;:]|, (?:and|but|while)/.test(line.text.slice(word.end, span.start))),
    ...after.filter((word) => !/[;:]|, (?:and|but|while|which|who)/.test(line.text.slice(span.end, word.start))),
  ];
  const own = near.filter(
    (word) => word.kind === "word" && isContent(word) && !/^\p{Lu}/u.test(word.text) && !TALK.test(word.norm),
  );
  return new Set(own.map(conceptOf));
}

function nextRank(ranks: Map<string, number>, key: string): number {
  const rank = (ranks.get(key) ?? 0) + 1;
  ranks.set(key, rank);
  return rank;
}

function leadOf(line: Line, span: Span): string {
  const word = line.words.filter((item) => item.end <= span.start).at(-1);
  return word && word.kind === "word" && isContent(word) ? word.stem : "";
}

const TALK = /^(?:according|said|says|told|reported|added|statement)$/;

function subjectOf(line: Line, span: Span): string {
  const before = line.words.filter((word) => word.end <= span.start);
  const after = line.words.filter((word) => word.start >= span.end);
  const owner = /^\s?(?:[\p{L}%]+ )?(?:in|of|from|for) /u.test(line.text.slice(span.end))
    ? after.find(isContent)
    : undefined;
  const noun = before.findLast(
    (word) =>
      isContent(word) &&
      word.kind === "word" &&
      !/ed$|^(?:about|around|least|than|up|percent|per|cent|some)$/.test(word.norm),
  );
  return conceptOf(noun ?? owner ?? { text: "", norm: "", stem: "", kind: "word", start: 0, end: 0 });
}

// The event nearest to the figure, without a comma between when there is one.
function frameNear(frames: readonly Frame[], span: Span, line: Line): Frame | null {
  const suffered = frames.find(
    ({ event, word }) =>
      CASUALTIES.has(event) &&
      word.start >= span.end &&
      /^(?: [\p{L}-]+){0,4} $/u.test(line.text.slice(span.end, word.start)),
  );
  if (suffered) return suffered;
  const distance = (frame: Frame) => {
    const [from, to] = frame.word.start < span.start ? [frame.word.end, span.start] : [span.end, frame.word.start];
    const between = line.text.slice(from, to);
    return between.length + (/[,;:]/.test(between) ? 60 : 0);
  };
  const [best] = [...frames].sort((a, b) => distance(a) - distance(b));
  return best && distance(best) < 90 ? best : null;
}
