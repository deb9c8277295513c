import type { DateMention } from "../../language/dates.ts";
import { stemOf } from "../../language/stems.ts";
import { figuresOf } from "../conflicts/figures.ts";
import { agree } from "../conflicts/numbers.ts";
import type { RelatedPair } from "../conflicts/related.ts";
import type { Head } from "../frame-heads.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Explained, ExplainedSide } from "./explained.ts";
import { sideOf } from "./figure-words.ts";
import { isPlanned } from "./planned.ts";

/** What was planned for one day, hour or number, and how it came: "due on Monday", "opened on Thursday". */
export function plansAndDeeds(story: Story, pairs: readonly RelatedPair[]): Explained[] {
  return pairs.flatMap(({ a, b }) => {
    const [one, other] = [story.lines[a], story.lines[b]];
    if (!one || !other || !isStory(one) || !isStory(other) || !oneDeed(story, a, b)) return [];
    return [...dates(story, one, other), ...figures(story, one, other)];
  });
}

// Both tell the same event of the same party, were it named here and only described there.
function oneDeed(story: Story, a: number, b: number): boolean {
  return (story.frames[a] ?? []).some((one) =>
    (story.frames[b] ?? []).some(
      (other) =>
        one.event === other.event && [one.focus, one.subject].some((head) => isHead(head, other.focus, other.subject)),
    ),
  );
}

function isHead(head: Head | null, ...others: readonly (Head | null)[]): boolean {
  return head !== null && others.some((other) => other !== null && lastStem(other) === lastStem(head));
}

function lastStem({ key }: Head): string {
  return stemOf(key.replace(/^#/, "").split(" ").at(-1)?.toLowerCase() ?? "");
}

function dates(story: Story, one: Line, other: Line): Explained[] {
  return timed(story, one).flatMap((p) =>
    timed(story, other).flatMap((q) => {
      if (p.kind !== q.kind || sameTime(p, q)) return [];
      return explain({ value: p.text, line: one, span: p }, { value: q.text, line: other, span: q });
    }),
  );
}

function timed(story: Story, line: Line): DateMention[] {
  return (story.dates[line.index] ?? []).filter(({ kind }) => kind === "clock" || kind === "weekday" || kind === "day");
}

function sameTime(p: DateMention, q: DateMention): boolean {
  if (p.kind === "clock") return p.hour === q.hour && p.minute === q.minute;
  return p.from !== null && q.from !== null ? p.from === q.from : p.text.toLowerCase() === q.text.toLowerCase();
}

function figures(story: Story, one: Line, other: Line): Explained[] {
  return figuresOf(story, one).flatMap((p) =>
    figuresOf(story, other).flatMap((q) => {
      const [a, b] = [p.quantity, q.quantity];
      if (a.kind !== b.kind || a.unit !== b.unit || p.noun !== q.noun || p.event !== q.event || agree(a, b)) return [];
      return explain(sideOf(one, a), sideOf(other, b));
    }),
  );
}

function explain(a: ExplainedSide, b: ExplainedSide): Explained[] {
  const [first, second] = [isPlanned(a.line, a.span), isPlanned(b.line, b.span)];
  if (first === second) return [];
  const sides = first ? ([a, b] as const) : ([b, a] as const);
  const reason = `“${sides[0].value}” is what was planned, “${sides[1].value}” what came of it.`;
  return [{ kind: "planned", reason, sides }];
}
