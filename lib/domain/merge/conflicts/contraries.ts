import { CONTRARIES, type Contrary } from "../../language/lexicons/contraries.ts";
import { isContent } from "../../language/tokens.ts";
import { conceptOf } from "../frames.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import { stretchAnswer } from "./answers.ts";
import type { Raised } from "./raised.ts";

type Told = { readonly line: Line; readonly points: ReadonlySet<string>; readonly text: string };

/** What one report says in words that exclude another's, where both speak of the same matter. */
export function contraryConflicts(story: Story): Raised[] {
  const lowered = story.lines.filter(isStory).map((line) => ({ line, lower: line.text.toLowerCase() }));
  return CONTRARIES.flatMap((contrary) => {
    const ones = told(story, lowered, contrary, contrary.one, contrary.other);
    const others = ones.length > 0 ? told(story, lowered, contrary, contrary.other, contrary.one) : [];
    return others.length > 0 ? raise(story, contrary, ones, others) : [];
  });
}

// A sentence that says both has weighed them itself.
function told(
  story: Story,
  lowered: readonly { readonly line: Line; readonly lower: string }[],
  { about }: Contrary,
  pattern: RegExp,
  contrary: RegExp,
): Told[] {
  return lowered.flatMap(({ line, lower }): Told[] => {
    const match = pattern.exec(lower);
    if (!match || contrary.test(lower) || (about instanceof RegExp && !about.test(lower)) || BACKGROUND.test(line.text))
      return [];
    const [from, to] = [match.index, match.index + match[0].length];
    return [{ line, points: pointsFor(story, line, about, from, to), text: stretchAnswer(line.text, from, to) }];
  });
}

const BACKGROUND = /\b(?:in (?:19|20)\d\d|last (?:year|month|season)|earlier this (?:year|month)|years ago)\b/i;
const ALWAYS = "*";
const NEAR_WORDS = 7;
const SUBJECT_WORDS = 5;
const LOOSE_TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:today|yesterday|night|morning|evening|afternoon|week|month|year|day|time|hour)/;

// What the words are said of; the place of it tells how closely.
function pointsFor(story: Story, line: Line, about: Contrary["about"], from: number, to: number): ReadonlySet<string> {
  if (about instanceof RegExp || about === "nothing") return new Set([ALWAYS]);
  const all = story.features.of[line.index] ?? [];
  if (about === "anything") return new Set(all.filter((point) => isTelling(point)));
  const before = line.words.filter((word) => word.end <= from);
  const inside = line.words.filter((word) => word.start >= from && word.end <= to);
  const after = line.words.filter((word) => word.start >= to);
  const words =
    about === "words"
      ? inside
      : about === "subject"
        ? [...before.slice(-1 - before.toReversed().findIndex(isContent)), ...inside]
        : [...before.slice(-NEAR_WORDS), ...after.slice(0, NEAR_WORDS)];
  const opening = about === "subject" ? before.slice(-SUBJECT_WORDS) : words;
  const [first, last] = [opening[0]?.start ?? from, words.at(-1)?.end ?? to];
  const named = (story.naming.mentions[line.index] ?? [])
    .filter(
      (mention) => mention.start >= first && mention.end <= last && !isSpeaker(story, line, mention.entity.canonical),
    )
    .map(({ entity }) => `#${entity.canonical}`);
  const plain = words.filter((word) => word.kind === "word" && isContent(word));
  return new Set([...named, ...plain.map((word) => story.resolve(word, line) ?? conceptOf(word))].filter(isTelling));
}

function isTelling(point: string): boolean {
  return !LOOSE_TIME.test(point) && !TALK.has(point);
}

const TALK: ReadonlySet<string> = new Set(
  "said say told declare confirm deny accord report people citizens offici".split(" "),
);

function isSpeaker(story: Story, line: Line, name: string): boolean {
  return (story.attributions[line.index] ?? []).some(({ voice }) => voice.entity?.canonical === name);
}

function raise(story: Story, contrary: Contrary, ones: readonly Told[], others: readonly Told[]): Raised[] {
  const best = pointsShared(story, ones, others)[0];
  if (!best) return [];
  const [first, second] = [ones, others].map((list) => list.filter(({ points }) => points.has(best)));
  if (!first?.[0] || !second?.[0]) return [];
  return [
    {
      kind: "status",
      severity: contrary.severity,
      question: contrary.question.replace("{name}", named(first[0].line, best)),
      reason: "The reports say what cannot both be so of one thing at one time.",
      sides: [first, second].map((side) => ({ value: side[0]?.text ?? "", lines: side.map(({ line }) => line.index) })),
    },
  ];
}

// The rarest thing that both sides speak of, in two reports at least.
function pointsShared(story: Story, ones: readonly Told[], others: readonly Told[]): string[] {
  const shared = [...new Set(ones.flatMap(({ points }) => [...points]))].filter((point) => {
    const [a, b] = [ones, others].map((list) => list.filter(({ points }) => points.has(point)));
    const reports = new Set([...(a ?? []), ...(b ?? [])].map(({ line }) => line.reportIndex));
    return (b ?? []).length > 0 && reports.size > 1;
  });
  return shared.sort((a, b) => story.features.weight(b) - story.features.weight(a) || (a < b ? -1 : 1));
}

// The thing as the sentence writes it.
function named(line: Line, point: string): string {
  if (point.startsWith("#")) return point.slice(1);
  const word = line.words.find((item) => conceptOf(item) === point);
  return word ? `the ${word.text.toLowerCase()}` : "it";
}
