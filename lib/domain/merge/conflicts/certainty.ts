import { HEARSAY, HEDGES } from "../../language/lexicons/reporting.ts";
import { clauseAround } from "../clauses.ts";
import type { Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";

/** Raised only for facts that so many reports tell: elsewhere a hedge is a matter of style. */
const FEWEST_REPORTS = 3;
const FEWEST_ON_A_SIDE = 1;

/** What some reports state as a fact and others only as said, likely or apparent. */
export function certaintyConflicts(story: Story): Raised[] {
  return story.clusters.flatMap((cluster): Raised[] => {
    const lines = cluster.lines.flatMap((index) => story.lines[index] ?? []);
    if (cluster.event === null || new Set(lines.map(({ reportIndex }) => reportIndex)).size < FEWEST_REPORTS) return [];
    const told = lines.map((line) => ({ line, cue: hedgeNear(story, line, cluster.event ?? "") }));
    const hedged = told.filter(({ cue }) => cue !== null);
    const plain = told.filter(({ line, cue }) => cue === null && ownWord(story, line));
    if (hedged.length < FEWEST_ON_A_SIDE + 1 || plain.length < FEWEST_ON_A_SIDE) return [];
    const sure = plain[0]?.line;
    const word = sure ? (story.frames[sure.index] ?? []).find(({ event }) => event === cluster.event)?.word : undefined;
    const clause = sure ? clauseAround(sure.text, word ?? { start: 0, end: 0 }) : { start: 0, end: 0 };
    return [
      {
        kind: "other",
        severity: "medium",
        question: `How certain is it that “${sure?.text.slice(clause.start, clause.end).replace(/[.]$/, "") ?? ""}”?`,
        reason:
          "Some reports state as fact what others give as reported or apparent; a draft must not be surer than its sources.",
        sides: [
          { value: "Stated as fact", lines: plain.map(({ line }) => line.index) },
          { value: `Hedged: “${hedged[0]?.cue ?? ""}”`, lines: hedged.map(({ line }) => line.index) },
        ],
      },
    ];
  });
}

function ownWord(story: Story, line: Line): boolean {
  return (story.attributions[line.index] ?? []).length === 0;
}

const NEAR = 48;

function hedgeNear(story: Story, line: Line, event: string): string | null {
  const at = (story.frames[line.index] ?? []).find((frame) => frame.event === event)?.word.start ?? 0;
  const lower = line.text.toLowerCase();
  for (const pattern of HEARSAY) {
    const match = pattern.exec(lower);
    if (match && Math.abs(match.index - at) < NEAR) return match[0];
  }
  const word = line.words.find((item) => (HEDGES.get(item.norm) ?? 0) > 1 && Math.abs(item.start - at) < NEAR);
  return word?.text ?? null;
}
