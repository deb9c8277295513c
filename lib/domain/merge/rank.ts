import { HEDGES } from "../language/lexicons/reporting.ts";
import type { Span } from "../shared/span.ts";
import { clauseAround } from "./clauses.ts";
import { type Cluster, claimKey } from "./clusters.ts";
import type { Line } from "./lines.ts";
import type { Claim, Passage } from "./merge-result.ts";
import type { OriginIndex } from "./origin-index.ts";
import type { Story } from "./story.ts";

/** The claims by weight, heaviest first: independent origins, reports, how early they stand. */
export function weighClaims(story: Story, origins: OriginIndex): Claim[] {
  const weighed = story.clusters.map((cluster) => weigh(story, origins, cluster));
  weighed.sort((a, b) => b.weight - a.weight || (a.claim.key < b.claim.key ? -1 : 1));
  const distinct = withDistinctTexts(story, weighed);
  const seen = new Map<string, number>();
  return distinct.map((claim, at) => {
    const times = seen.get(claim.key) ?? 0;
    seen.set(claim.key, times + 1);
    return { ...claim, id: `c${at + 1}`, key: times === 0 ? claim.key : `${claim.key}-${times + 1}` };
  });
}

function weigh(story: Story, origins: OriginIndex, cluster: Cluster): { claim: Claim; weight: number } {
  const lines = cluster.lines.flatMap((index) => story.lines[index] ?? []);
  const reports = new Set(lines.map(({ reportIndex }) => reportIndex));
  const independentOrigins = origins.independent(cluster);
  const prominence = prominenceOf(story, lines);
  const inOrder = [...lines].sort((a, b) => a.order - b.order);
  const [best] = [...lines].sort(
    (a, b) => clarity(story, origins, b) - clarity(story, origins, a) || a.index - b.index,
  );
  const claim: Claim = {
    id: "",
    key: claimKey(cluster),
    text: best ? opened(wordsOf(story, cluster, best)) : "",
    sentences: inOrder.map(({ id }) => id),
    passages: inOrder.flatMap((line) => passagesOf(story, cluster, line)),
    reports: [...new Set(inOrder.map(({ report }) => report))],
    origins: [...new Set(inOrder.flatMap(({ index }) => origins.ofLine[index] ?? []))],
    independentOrigins,
    inDraft: false,
  };
  return { claim, weight: independentOrigins * 3 + reports.size * 2 + lines.length * 0.2 + prominence * 5 };
}

// Where in a sentence the claim stands: the clauses of its event or of the figure that all its sentences give, else all of it.
function passagesOf(story: Story, cluster: Cluster, line: Line): Passage[] {
  const spans = cluster.event === null ? sharedFigures(story, cluster, line) : eventWords(story, cluster.event, line);
  const clauses = spans.map((span) => clauseAround(line.text, span));
  const cuts = clauses.length > 0 ? clauses : [{ start: 0, end: line.text.length }];
  return cuts.map(({ start, end }) => ({ report: line.report, start: line.start + start, end: line.start + end }));
}

function eventWords(story: Story, event: string, line: Line): Span[] {
  return (story.frames[line.index] ?? []).filter((frame) => frame.event === event).map(({ word }) => word);
}

function sharedFigures(story: Story, { lines }: Cluster, line: Line): Span[] {
  if (lines.length < 2) return [];
  return (story.quantities[line.index] ?? []).filter(({ kind, value }) =>
    lines.every((other) =>
      (story.quantities[other] ?? []).some((quantity) => quantity.kind === kind && quantity.value === value),
    ),
  );
}

// The clause that tells it; the whole sentence where nothing in it is known to be the event.
function wordsOf(story: Story, { event }: Cluster, line: Line): string {
  const frame = event === null ? undefined : (story.frames[line.index] ?? []).find((entry) => entry.event === event);
  if (!frame) return line.text;
  const { start, end } = clauseAround(line.text, frame.word);
  const clause = line.text.slice(start, end);
  return /^(?:he|she|it|they|his|her|its|their|who|which)\b/i.test(clause) ? line.text : clause;
}

// No two claims in the same words: another clause of its sentences, or another whole sentence, tells the later one.
function withDistinctTexts(story: Story, weighed: readonly { readonly claim: Claim }[]): Claim[] {
  const byId = new Map(story.lines.map((line) => [line.id, line]));
  const taken = new Set<string>();
  return weighed.map(({ claim }) => {
    const text = taken.has(claim.text)
      ? (alternatives(story, claim, byId).find((words) => !taken.has(words)) ?? claim.text)
      : claim.text;
    taken.add(text);
    return { ...claim, text };
  });
}

function alternatives(story: Story, claim: Claim, byId: ReadonlyMap<string, Line>): string[] {
  const lines = claim.sentences.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.index - b.index);
  const clauses = lines.flatMap((line) =>
    (story.frames[line.index] ?? []).map(({ word }) => {
      const { start, end } = clauseAround(line.text, word);
      return line.text.slice(start, end);
    }),
  );
  return [...lines.map(({ text }) => text), ...clauses].map(opened);
}

// As a sentence opens: without the mark of a list, with a capital. "eBay" stays as it is written.
function opened(text: string): string {
  const words = text.replace(/^(?:[*•·‣▪–—-]\s+)+/u, "");
  return /^\p{Ll}(?!\p{Lu})/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

// How high the reports that tell it put it, 0 to 1.
function prominenceOf(story: Story, lines: readonly Line[]): number {
  const first = new Map<number, number>();
  for (const line of lines)
    first.set(line.reportIndex, Math.min(first.get(line.reportIndex) ?? 1, position(story, line)));
  return 1 - [...first.values()].reduce((sum, at) => sum + at, 0) / (first.size || 1);
}

// How far down its report a line stands, 0 at the top, 1 at the end.
function position(story: Story, line: Line): number {
  return line.start / (story.inputs[line.reportIndex]?.text.length || 1);
}

const CLEAR_LENGTH = 30;

// The sentence that tells the claim best by itself: short, with names, on a named origin, unhedged.
function clarity(story: Story, origins: OriginIndex, line: Line): number {
  const named = (origins.ofLine[line.index] ?? []).some((origin) => origins.counted.has(origin)) ? 1 : 0;
  const names = new Set((story.naming.mentions[line.index] ?? []).map(({ entity }) => entity.index)).size;
  const hedged = line.words.some((word) => (HEDGES.get(word.norm) ?? 0) > 1) ? 0.3 : 0;
  const dangling = /^(?:he|she|they|it|this|that|these|those|his|her|their|its|another)\b/i.test(line.text) ? 1 : 0;
  return named + Math.min(names, 3) * 0.3 - Math.max(0, line.words.length - CLEAR_LENGTH) * 0.04 - hedged - dangling;
}
