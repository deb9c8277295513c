import type { Mark } from "@tiptap/pm/model";
import type { Span } from "../../../domain/shared/span.ts";
import { sentenceAttrs, sentenceMark } from "../../marks/sentence.ts";
import { blockText, type Run, runsOf, type TextBlock } from "../../queries/runs-of.ts";
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
  const wordsAt = ({ from, to }: Range) => text.slice(from - block.start, to - block.start);
  const inserted = mergeRanges(facts.changes.filter(({ from, to }) => from < to));
  const kept = (run: Run) => inserted.reduce<readonly Range[]>(withoutRange, [run]).map(wordsAt).join("");
  const wholes = runsOf(block.node, block.start).filter(
    (run) => run.sid !== null && kept(run).trim() === "" && touchesAny(inserted, run),
  );
  const copies = wholes.filter((run) => isCopy(run, wordsAt(run), facts));
  const breaks = breaksOf(block, text, facts, copies);
  const originOf = (piece: Range): Origin => {
    if (covers(copies, piece)) return "copied";
    if (covers(inserted, piece)) return "typed";
    return covers(facts.fresh, piece) ? "fresh" : "old";
  };
  const edges = [...inserted, ...facts.fresh].flatMap(({ from, to }) => [from, to]);
  const cutEdges = [...edges, ...breaks.map(({ at }) => at)];
  const pieces = markedRanges(block).flatMap(({ mark, ...range }) =>
    slicedAt(range, cutEdges).map((piece) => {
      const found = breaks.find(({ at }) => at === piece.from);
      // A run typed over from end to end is a new sentence, whatever mark the new text took from the old.
      const typedOver = covers(wholes, piece) && !covers(copies, piece);
      return {
        ...piece,
        text: wordsAt(piece),
        mark: typedOver ? null : mark,
        origin: originOf(piece),
        cut: found?.allowed ?? false,
        boundary: facts.split === null || found !== undefined,
      };
    }),
  );
  return pieces.map((piece) => ({ ...piece, provisional: isProvisional(piece, pieces) }));
}

function touchesAny(ranges: readonly Range[], { from, to }: Range): boolean {
  return ranges.some((range) => range.from < to && from < range.to);
}

type Unjudged = Omit<Piece, "provisional">;

function isProvisional(piece: Unjudged, pieces: readonly Unjudged[]): boolean {
  if (!piece.mark || (piece.origin !== "fresh" && piece.origin !== "typed")) return false;
  const { sid, cites } = sentenceAttrs(piece.mark);
  if (cites.length > 0) return false;
  const run = pieces.filter(({ mark }) => mark && sentenceAttrs(mark).sid === sid);
  // Only typing in the sentence itself can show that it is none.
  return (
    run.some(({ origin }) => origin === "typed") && run.every(({ origin }) => origin === "fresh" || origin === "typed")
  );
}

function isCopy(run: Run, words: string, { changes, oldWords }: PieceFacts): boolean {
  if (run.sid !== null && oldWords(run.sid) === words) return true;
  return covers(mergeRanges(changes.filter((change) => change.kept)), run);
}

type Break = { readonly at: number; readonly allowed: boolean };

/**
 * Where sentences start inside the block. A start is allowed to cut where the white space before it touches text that
 * this change put in, or the typing which that text goes on with; never inside a sentence that was copied whole.
 */
function breaksOf(block: TextBlock, text: string, facts: PieceFacts, copies: readonly Range[]): readonly Break[] {
  if (!facts.split) return [];
  const typed = facts.changes.filter(({ from, to, kept }) => from < to && !kept);
  const open = mergeRanges([...typed, ...facts.fresh]).filter((range) => typed.some((other) => touches(range, other)));
  const spans = facts.split(text);
  return spans.slice(1).map(({ start }, i) => {
    const at = block.start + start;
    const gap = { from: block.start + (spans[i]?.end ?? 0), to: at };
    const insideCopy = copies.some(({ from, to }) => from < at && at < to);
    return { at, allowed: !insideCopy && open.some((range) => touches(range, gap)) };
  });
}

function markedRanges({ node, start }: TextBlock): readonly (Range & { readonly mark: Mark | null })[] {
  const ranges: (Range & { mark: Mark | null })[] = [];
  node.forEach((child, offset) => {
    ranges.push({ from: start + offset, to: start + offset + child.nodeSize, mark: sentenceMark(child) });
  });
  return ranges;
}

function slicedAt({ from, to }: Range, edges: readonly number[]): readonly Range[] {
  const inside = [...new Set(edges)].filter((edge) => from < edge && edge < to).sort((a, b) => a - b);
  const stops = [from, ...inside, to];
  return stops.slice(1).map((stop, i) => ({ from: stops[i] ?? from, to: stop }));
}
