import type { Mark } from "@tiptap/pm/model";
import type { Span } from "../../../domain/shared/span.ts";
import { sentenceAttrs, sentenceMark } from "../../marks/sentence.ts";
import { isSuggested } from "../../marks/suggestion.ts";
import { blockText, type Run, runsOf, type TextBlock } from "../../queries/runs-of.ts";
import { settledText } from "../../queries/settled-text.ts";
import type { Change } from "./changes.ts";
import { covers, mergeRanges, type Range, touches, withoutRange } from "./ranges.ts";

/**
 * Where text comes from. `old` was there and is settled; `fresh` was typed earlier and nobody has cited, split or merged
 * it since; `typed` came in by the change at hand; `copied` came in by it as whole sentences.
 */
export type Origin = "old" | "fresh" | "typed" | "copied";

/** A stretch of a block in which nothing relevant changes. */
export type Piece = Range & {
  readonly text: string;
  readonly mark: Mark | null;
  readonly origin: Origin;
  /** A sentence starts here by the rules of language, and the change at hand may say so. */
  readonly cut: boolean;
  /** A sentence starts here by the rules of language. */
  readonly boundary: boolean;
  /** Its run was split off by those rules while it was typed, and nobody has settled that yet. */
  readonly provisional: boolean;
};

export type PieceFacts = {
  readonly changes: readonly Change[];
  readonly fresh: readonly Range[];
  /** The sentences of a text as offsets; null where the text is not to be split. */
  readonly split: ((text: string) => readonly Span[]) | null;
  /** What a sentence said before the change. */
  readonly oldWords: (sid: string) => string | undefined;
};

/** One block's text, in pieces, in order. */
export function piecesOf(block: TextBlock, facts: PieceFacts): readonly Piece[] {
  const text = blockText(block.node);
  const inserted = mergeRanges(facts.changes.filter(({ from, to }) => from < to));
  const kept = mergeRanges(facts.changes.filter((change) => change.kept));
  const runs = runsOf(block.node, block.start);
  const breaks = breaksOf(block, text, runs, facts);
  const edges = [...inserted, ...facts.fresh].flatMap(({ from, to }) => [from, to]);
  const stops = new Set([...edges, ...breaks.keys()]);
  const nodes = nodesOf(block, runs);
  const pieces = runs.flatMap((run, i) => {
    const wordsAt = ({ from, to }: Range) => text.slice(from - block.start, to - block.start);
    const isNew = run.sid !== null && isWrittenAnew(run, inserted, wordsAt);
    const isCopy = isNew && (isWrittenAnew(run, kept, wordsAt) || facts.oldWords(run.sid ?? "") === wordsAt(run));
    return slicedAt(nodes[i] ?? [], stops).map(({ mark, ...range }): Unjudged => {
      const start = breaks.get(range.from);
      return {
        ...range,
        text: wordsAt(range),
        // A run typed over from end to end is a new sentence, whatever mark the new text took from the old.
        mark: isNew && !isCopy ? null : mark,
        origin: isCopy ? "copied" : covers(inserted, range) ? "typed" : covers(facts.fresh, range) ? "fresh" : "old",
        cut: start === "allowed" && !(isCopy && range.from > run.from),
        boundary: facts.split === null || start !== undefined,
      };
    });
  });
  const provisional = provisionalSids(pieces);
  return pieces.map((piece) => ({ ...piece, provisional: piece.mark !== null && provisional.has(sidOf(piece.mark)) }));
}

type Unjudged = Omit<Piece, "provisional">;

/** Whether all words of a run came in by the change: white space may have been left of what was there. */
function isWrittenAnew(run: Run, inserted: readonly Range[], wordsAt: (range: Range) => string): boolean {
  if (!inserted.some((range) => range.from < run.to && run.from < range.to)) return false;
  const left = inserted.reduce<readonly Range[]>(withoutRange, [run]);
  return left.every((range) => wordsAt(range).trim() === "");
}

/** The sentences that were split off while they were typed and that typing in them goes on. */
function provisionalSids(pieces: readonly Unjudged[]): ReadonlySet<string> {
  const [going, settled] = [new Set<string>(), new Set<string>()];
  for (const { mark, origin } of pieces) {
    if (!mark) continue;
    const isOpen = sentenceAttrs(mark).cites.length === 0 && (origin === "fresh" || origin === "typed");
    if (!isOpen) settled.add(sidOf(mark));
    // Only typing in the sentence itself can show that it is none.
    else if (origin === "typed") going.add(sidOf(mark));
  }
  return new Set([...going].filter((sid) => !settled.has(sid)));
}

/**
 * Where sentences start inside the block. A start is allowed to cut where the white space before it touches text that
 * this change put in, or the typing which that text goes on with.
 */
function breaksOf(
  block: TextBlock,
  text: string,
  runs: readonly Run[],
  facts: PieceFacts,
): ReadonlyMap<number, "allowed" | "known"> {
  const breaks = new Map<number, "allowed" | "known">();
  if (!facts.split) return breaks;
  const typed = facts.changes.filter(({ from, to, kept }) => from < to && !kept);
  const open = mergeRanges([...typed, ...facts.fresh]).filter((range) => typed.some((other) => touches(range, other)));
  const spans = facts.split(text);
  spans.slice(1).forEach(({ start }, i) => {
    const gap = { from: block.start + (spans[i]?.end ?? 0), to: block.start + start };
    const home = runs.find(({ from, to }) => from < gap.to && gap.to < to);
    // What the change does not touch it does not part, though somebody has just typed there too.
    const isReached = home === undefined || typed.some((range) => touches(range, home));
    const mayCut = isReached && open.some((range) => touches(range, gap)) && !isOnlySuggested(block, runs, gap);
    breaks.set(gap.to, mayCut ? "allowed" : "known");
  });
  return breaks;
}

/** Whether a suggestion alone would part what stands in one sentence: it does so when it is accepted, not before. */
function isOnlySuggested({ node, start }: TextBlock, runs: readonly Run[], gap: Range): boolean {
  const isNew = (at: number) => isSuggested(node.childAfter(at - start).node ?? node);
  const near = Array.from({ length: gap.to - gap.from + 2 }, (_, i) => Math.max(start, gap.from - 1 + i));
  if (!near.some(isNew)) return false;
  const run = runs.find(({ from, to }) => from < gap.to && gap.to < to);
  const stands = (from: number, to: number) => settledText(node, from - start, to - start).text.trim() !== "";
  return run !== undefined && stands(run.from, gap.to) && stands(gap.to, run.to);
}

type Marked = Range & { readonly mark: Mark | null };

/** The nodes of a block, for each of its runs: a run begins and ends with a node. */
function nodesOf({ node, start }: TextBlock, runs: readonly Run[]): readonly (readonly Marked[])[] {
  const nodes: Marked[][] = runs.map(() => []);
  let at = 0;
  node.forEach((child, offset) => {
    const from = start + offset;
    while (from >= (runs[at]?.to ?? Number.POSITIVE_INFINITY)) at += 1;
    nodes[at]?.push({ from, to: from + child.nodeSize, mark: sentenceMark(child) });
  });
  return nodes;
}

function slicedAt(nodes: readonly Marked[], stops: ReadonlySet<number>): readonly Marked[] {
  return nodes.flatMap(({ from, to, mark }) => {
    const starts = [from];
    for (let at = from + 1; at < to; at += 1) if (stops.has(at)) starts.push(at);
    return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to, mark }));
  });
}

function sidOf(mark: Mark): string {
  return sentenceAttrs(mark).sid;
}
