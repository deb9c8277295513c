import { datesIn } from "../language/dates.ts";
import { SPEECH_VERBS } from "../language/lexicons/reporting.ts";
import { numbersIn, type Quantity } from "../language/numbers.ts";
import { stemOf } from "../language/stems.ts";
import { foldAccents, isContent, type Token, tokensOf } from "../language/tokens.ts";
import type { Span } from "../shared/span.ts";
import { conceptOf } from "./frames.ts";
import type { Claim, MergeSentence, NameGroup } from "./merge-result.ts";

/** One statement of a sentence: a part that says something by itself. The span is in the sentence. */
export type Statement = Span & {
  /** The claims that this part tells, by id. */
  readonly claims: readonly string[];
  /** What it speaks of, by concept, names in one spelling. */
  readonly points: readonly string[];
  readonly figures: readonly Quantity[];
  /** Clock times, in minutes of the day. */
  readonly times: readonly number[];
  /** Names of weekdays. */
  readonly days: readonly string[];
  readonly negated: boolean;
};

/** Reads a text's words as points: concepts, and names as their group spells them. */
export type PointReader = (text: string) => string[];

/** A reader that takes all spellings of a name for one word. */
export function pointReader(names: readonly NameGroup[]): PointReader {
  const spelling = new Map<string, string>();
  for (const { canonical, variants } of names) {
    const key = lastWord(canonical);
    for (const { text } of variants) if (!spelling.has(lastWord(text))) spelling.set(lastWord(text), key);
  }
  return (text) =>
    tokensOf(text)
      .filter((token) => isContent(token) && !SPEECH_VERBS.has(token.norm) && !SETTING.has(token.norm))
      .map((token) => {
        const known = /^\p{Lu}/u.test(token.text) ? spelling.get(foldAccents(token.norm)) : undefined;
        return known ?? conceptOf({ ...token, stem: stemOf(foldAccents(token.norm)) });
      });
}

/** How, where and when something was said, and how sentences hang together: nothing of what they tell. */
const SETTING: ReadonlySet<string> = new Set(
  `meanwhile however also moreover furthermore addition earlier later ago last recent recently now already still
  statement statements speech address interview broadcast media social platform platforms online video videos footage
  photo photos picture pictures post posts user users account captioned television radio reporters journalists agency
  news according particularly`.split(/\s+/),
);

function lastWord(name: string): string {
  return foldAccents(tokensOf(name).at(-1)?.norm ?? "");
}

const JOINT =
  /[;:]["”’]?\s+|,["”’]?\s+|["”]\s+|\s[–—-]\s|\s(?=(?:while|whereas|although|because|amid|and that|but|after|before|when|who|which|where)\s)/gu;
const SPEECH = "said|says|told|added|reported|reports|confirmed|announced|wrote|writes|ruled|found|heard";
const ATTRIBUTION = new RegExp(
  `^(?:and )?(?:according to|citing|quoting)\\b|^(?:and )?(?:[^\\s,]+ ){0,9}(?:${SPEECH})\\b(?! that\\b)`,
  "u",
);
const LONGEST_ATTRIBUTION = 14;
const SAYING =
  /^[^,;:“"]{2,90}?\b(?:(?:said|says|announced|confirmed|reported|reports|added|warned)(?: on \p{Lu}\p{L}+)?(?: that)?|told [^,;:]{2,50}? that)\s+(?=\p{L})/u;
const NEGATED = /\b(?:not|no|never|nobody|none|neither|without|denied|denies|deny)\b|n['’]t\b/iu;
const FEWEST_POINTS = 2;

/** The statements of a sentence in order, with the claims whose passages they hold; who says so is none of them. */
export function statementsOf(sentence: MergeSentence, claims: readonly Claim[], read: PointReader): Statement[] {
  const tokens = tokensOf(sentence.text);
  const dates = datesIn(sentence.text, null);
  const figures = numbersIn(sentence.text, tokens, dates).filter(
    ({ kind, end }) => !UNCOUNTED.has(kind) && !(kind === "duration" && AGO.test(sentence.text.slice(end))),
  );
  return partsOf(sentence.text, tokens).map(({ start, end }) => {
    const text = sentence.text.slice(start, end);
    const inside = (span: Span) => span.start >= start && span.end <= end;
    const own = figures.filter(inside);
    return {
      start,
      end,
      claims: claims.filter((claim) => tellsIn(claim, sentence, { start, end })).map(({ id }) => id),
      points: [...new Set(read(without(text, own, start)))],
      figures: own,
      times: dates
        .filter(inside)
        .flatMap(({ kind, hour, minute }) => (kind === "clock" && hour != null ? [hour * 60 + (minute ?? 0)] : [])),
      days: dates.filter(inside).flatMap(({ text: words }) => WEEKDAY.exec(words)?.[0].toLowerCase() ?? []),
      negated: NEGATED.test(text),
    };
  });
}

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;

// A figure is compared by its value, so that its words and unit are no points of their own.
function without(text: string, figures: readonly Span[], from: number): string {
  let left = text;
  for (const { start, end } of figures)
    left = left.slice(0, start - from) + " ".repeat(end - start) + left.slice(end - from);
  return left;
}

/** How long ago something was is when, not how much. */
const AGO = /^ (?:ago|earlier|before|later)\b/;

/** Numbers that order or name and do not measure. */
const UNCOUNTED: ReadonlySet<string> = new Set(["ordinal", "year", "code"]);

function partsOf(text: string, tokens: readonly Token[]): Span[] {
  const from = SAYING.exec(text)?.[0].length ?? 0;
  const cuts = [...text.matchAll(JOINT)].map((match) => match.index + match[0].length).filter((at) => at > from);
  const bounds = [from, ...cuts, text.length];
  const parts: Span[] = [];
  bounds.slice(1).forEach((end, at) => {
    const quoted = /^[“"]/.test(text.slice(bounds[at], end));
    const part = { start: bounds[at] ?? 0, end };
    const words = tokens.filter((token) => token.start >= part.start && token.end <= part.end);
    const last = parts.at(-1);
    if (
      !quoted &&
      words.length <= LONGEST_ATTRIBUTION &&
      ATTRIBUTION.test(text.slice(part.start, end).trim()) &&
      bounds.length > 2
    )
      return;
    if (last && last.end === part.start && words.filter(isContent).length < FEWEST_POINTS)
      parts[parts.length - 1] = { start: last.start, end };
    else parts.push(part);
  });
  return parts.length > 0 ? parts : [{ start: 0, end: text.length }];
}

const HELD = 0.5;

// A passage holds a part when either lies in the other for the most part.
function tellsIn(claim: Claim, { report, start }: MergeSentence, part: Span): boolean {
  return claim.passages.some((passage) => {
    if (passage.report !== report) return false;
    const [from, to] = [passage.start - start, passage.end - start];
    const shared = Math.min(to, part.end) - Math.max(from, part.start);
    return shared > 0 && shared >= HELD * Math.min(to - from, part.end - part.start);
  });
}
