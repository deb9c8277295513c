import { stemOf } from "../../language/stems.ts";
import type { Frame } from "../frames.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import { eventAnswer } from "./answers.ts";
import { partyOf, whetherQuestion } from "./questions.ts";
import type { Raised } from "./raised.ts";
import { acrossReports, type RelatedPair } from "./related.ts";

/** Events of which one undoes or excludes the other, when they befall one party. */
const OPPOSED_EVENTS: readonly (readonly [string, string])[] = [
  ["rise", "decline"],
  ["win", "lose"],
  ["open", "close"],
  ["approve", "reject"],
  ["convict", "acquit"],
  ["release", "detain"],
  ["hike", "cut"],
  ["hike", "hold"],
  ["cut", "hold"],
  ["buy", "sell"],
  ["launch", "end"],
  ["cancel", "hold"],
  ["resign", "remain"],
];
const OPPOSITES = new Map<string, Set<string>>();
for (const [a, b] of OPPOSED_EVENTS) {
  OPPOSITES.set(a, (OPPOSITES.get(a) ?? new Set()).add(b));
  OPPOSITES.set(b, (OPPOSITES.get(b) ?? new Set()).add(a));
}
/** Sentences must have so much in common before an opposite word in one of them is a contradiction. */
const NEAR_OPPOSITE = 0.1;
const NEAR_NEGATION = 0.1;

/** One says that it happened and the other that it did not, or that the contrary did. */
export function oppositeConflicts(story: Story, pairs: readonly RelatedPair[]): Raised[] {
  const across = new Set(acrossReports(story, pairs));
  return pairs.flatMap((pair) => {
    const { a, b, similarity } = pair;
    const [first, second] = [story.lines[a], story.lines[b]];
    if (!first || !second || !isStory(first) || !isStory(second)) return [];
    const contrary = across.has(pair) ? opposed(story, first, second, similarity) : null;
    return contrary ?? negated(story, first, second, similarity) ?? [];
  });
}

function opposed(story: Story, a: Line, b: Line, similarity: number): Raised[] | null {
  if (similarity < NEAR_OPPOSITE) return null;
  for (const one of story.frames[a.index] ?? []) {
    for (const other of story.frames[b.index] ?? []) {
      if (!OPPOSITES.get(one.event)?.has(other.event) || one.negated !== other.negated) continue;
      if (hasEvent(story, a, other.event) || hasEvent(story, b, one.event) || !sameParty(one, other)) continue;
      return [raise(a, one, b, other, "One report says the contrary of the other.")];
    }
  }
  return null;
}

function hasEvent(story: Story, line: Line, event: string): boolean {
  return (story.frames[line.index] ?? []).some((frame) => frame.event === event);
}

function negated(story: Story, a: Line, b: Line, similarity: number): Raised[] | null {
  if (similarity < NEAR_NEGATION) return null;
  for (const one of story.frames[a.index] ?? []) {
    for (const other of story.frames[b.index] ?? []) {
      if (one.event !== other.event || one.negated === other.negated || FEW.has(one.event)) continue;
      if (one.unreal || other.unreal) continue;
      if (
        !sameDeed(a, one, b, other) ||
        (!sameParty(one, other) && !nobody(a, one) && !nobody(b, other) && similarity < 0.3)
      )
        continue;
      if (mixed(story, a, one.event) || mixed(story, b, one.event)) continue;
      return [raise(a, one, b, other, "One report says that it is so, the other that it is not.")];
    }
  }
  return null;
}

// Events that are negated for other reasons than contradiction: "did not say".
const FEW: ReadonlySet<string> = new Set(["declare", "fight", "discover", "deny", "confirm", "order"]);

/** Events whose words all tell one deed: what is denied in one is denied in all. Of the others only the same verb. */
const ONE_DEED: ReadonlySet<string> = new Set(
  "kill injure detain missing resign sell buy close open cancel depart arrive release convict acquit appeal approve reject vaccinate".split(
    " ",
  ),
);

function sameDeed(a: Line, one: Frame, b: Line, other: Frame): boolean {
  const verb = (line: Line, { word }: Frame) => stemOf(line.text.slice(word.start, word.end).toLowerCase());
  return ONE_DEED.has(one.event) || verb(a, one) === verb(b, other);
}

// "nobody was killed", "denied having arrested anyone": whoever it was, it excludes them.
function nobody(line: Line, { negated: no, word }: Frame): boolean {
  const around = line.text.slice(Math.max(0, word.start - 24), word.end + 16);
  return no && /\b(?:nobody|no one|no-one|none|anyone|anybody)\b/i.test(around);
}

function mixed(story: Story, line: Line, event: string): boolean {
  const frames = (story.frames[line.index] ?? []).filter((frame) => frame.event === event);
  return frames.some(({ negated: no }) => no) && frames.some(({ negated: no }) => !no);
}

function sameParty(one: Frame, other: Frame): boolean {
  if (one.focus && other.focus && one.focus.key === other.focus.key) return true;
  return one.subject !== null && other.subject !== null && one.subject.key === other.subject.key;
}

function raise(a: Line, one: Frame, b: Line, other: Frame, reason: string): Raised {
  const [plain, frame] = one.negated ? [b, other] : [a, one];
  return {
    kind: "status",
    severity: "high",
    question: whetherQuestion(plain, frame, partyOf(a, one) ?? partyOf(b, other)),
    reason,
    sides: [
      { value: eventAnswer(a, one), lines: [a.index] },
      { value: eventAnswer(b, other), lines: [b.index] },
    ],
  };
}
