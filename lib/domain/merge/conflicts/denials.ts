import { clauseAround } from "../clauses.ts";
import { isStory } from "../lines.ts";
import type { Story } from "../story.ts";
import { capitalised } from "./answers.ts";
import type { Raised } from "./raised.ts";

const DENIED =
  /\b(?:den(?:y|ied|ies|ying)|refut(?:e|ed|es)|disput(?:e|ed|es)|reject(?:ed|s)? (?:the )?(?:claim|report|allegation)|dismiss(?:ed|es) (?:the )?(?:claim|report)|contradict(?:ed|s))\b/i;

/** A fact that several sentences tell and one, by name, denies. */
export function denialConflicts(story: Story): Raised[] {
  return story.lines.flatMap((line): Raised[] => {
    const match = isStory(line) ? DENIED.exec(line.text) : null;
    if (!match || /\b(?:denied (?:access|entry|bail|permission|a visa))\b/i.test(line.text)) return [];
    const frames = (story.frames[line.index] ?? []).filter(
      ({ event, focus }) => focus !== null && event !== "deny" && event !== "declare",
    );
    const counter = frames
      .map((frame) => ({ frame, lines: assertingLines(story, line.index, frame.event, frame.focus?.key ?? "") }))
      .filter(({ lines }) => lines.length > 0)
      .sort((a, b) => b.lines.length - a.lines.length)[0];
    if (!counter) return [];
    const asserted = story.lines[counter.lines[0] ?? -1];
    const word = asserted
      ? (story.frames[asserted.index] ?? []).find(({ event }) => event === counter.frame.event)?.word
      : undefined;
    const clause = clauseAround(asserted?.text ?? "", word ?? { start: 0, end: 0 });
    const quoted = asserted ? `“${asserted.text.slice(clause.start, clause.end).replace(/[.]$/, "")}”` : "it happened";
    return [
      {
        kind: "status",
        severity: "medium",
        question: `Is it true that ${quoted}?`,
        reason: "Somebody who was asked denies what other sentences tell as a fact.",
        sides: [
          {
            value: asserted ? asserted.text.slice(clause.start, clause.end) : "Told as fact",
            lines: counter.lines,
          },
          { value: capitalised(match[0].toLowerCase()), lines: [line.index] },
        ],
      },
    ];
  });
}

function assertingLines(story: Story, denying: number, event: string, focus: string): number[] {
  return story.clusters
    .filter((cluster) => cluster.event === event && cluster.label.includes(focus))
    .flatMap((cluster) => cluster.lines)
    .filter((index) => index !== denying && !DENIED.test(story.lines[index]?.text ?? ""));
}
