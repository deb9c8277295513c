import type { Quantity } from "../../language/numbers.ts";
import { CASUALTIES, figuresOf } from "../conflicts/figures.ts";
import type { RelatedPair } from "../conflicts/related.ts";
import { conceptOf } from "../frames.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Explained, ExplainedSide } from "./explained.ts";
import { sideOf } from "./figure-words.ts";

/** "two of the injured", "five of them": what it is a part of is said, or stands before. */
const OF_A_WHOLE = /^(?: \p{L}+)? of (?:the |them|those|these|whom|its |their )(?:\p{L}+)?/u;
/** "including 3 children", "among them nine pupils". */
const AMONG = /\b(?:including|among (?:them|those)|of (?:them|whom|those)),? (?:at least |about |some )?$/iu;

/** A part in one report beside the whole in another: "two of the injured" and "14 injured" are both right. */
export function partsOfWholes(story: Story, pairs: readonly RelatedPair[]): Explained[] {
  const found = pairs.flatMap(({ a, b }) => [...parts(story, a, b), ...parts(story, b, a)]);
  // The pairs come by likeness: the first whole is the nearest.
  const known = new Set<string>();
  return found.filter(({ sides: [part] }) => {
    const key = `${part.line.index} ${part.span.start}`;
    return !known.has(key) && known.add(key);
  });
}

function parts(story: Story, partAt: number, wholeAt: number): Explained[] {
  const [line, other] = [story.lines[partAt], story.lines[wholeAt]];
  if (!line || !other || !isStory(line) || !isStory(other)) return [];
  return (story.quantities[partAt] ?? []).flatMap((part) => {
    const of = wholeOf(line, part);
    if (of === null || part.kind !== "count" || part.approx === "vague") return [];
    const whole = figuresOf(story, other).find(
      ({ quantity, event, noun }) =>
        quantity.kind === "count" &&
        quantity.lo > part.hi &&
        (of.concept === null ? sharesToll(story, partAt, event) : of.concept === event || of.concept === noun),
    );
    if (!whole) return [];
    const sides = [{ ...sideOf(line, part), ...of.side }, sideOf(other, whole.quantity)] as const;
    return [
      { kind: "part", reason: `“${sides[0].value}” is a part of “${sides[1].value}”, not another count.`, sides },
    ];
  });
}

type Whole = { readonly concept: string | null; readonly side: Partial<ExplainedSide> };

function wholeOf(line: Line, part: Quantity): Whole | null {
  const after = OF_A_WHOLE.exec(line.text.slice(part.end))?.[0];
  if (after) {
    const span = { start: part.wide.start, end: part.end + after.length };
    const word = line.words.find(({ start, end }) => end === span.end && start >= part.end);
    const named = word && !/^(?:them|those|these|whom)$/.test(word.norm);
    return { concept: named ? conceptOf(word) : null, side: { value: line.text.slice(span.start, span.end), span } };
  }
  return AMONG.test(line.text.slice(0, part.wide.start)) ? { concept: null, side: {} } : null;
}

// "five of them": them are those of whom the same sentence tells the same.
function sharesToll(story: Story, at: number, event: string): boolean {
  return CASUALTIES.has(event) && (story.frames[at] ?? []).some((frame) => frame.event === event);
}
