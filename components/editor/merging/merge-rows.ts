import type { MergedPiece, MergePart, MergeSide } from "#lib/domain/stories/merge-texts.ts";
import type { OutcomePiece } from "#lib/domain/stories/merged-text.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { sentenceAttrs, sentenceMark } from "#lib/editor/marks/sentence.ts";
import { isSuggested } from "#lib/editor/marks/suggestion.ts";
import { figureAttrs } from "#lib/editor/nodes/figure.ts";
import { type ComparedSentence, compareRevisions, type SentenceChange } from "#lib/editor/queries/compare-revisions.ts";
import type { StoryPiece } from "#lib/editor/queries/story-pieces.ts";

/** A line of the list that shows what becomes of two texts. */
export type MergeRow =
  /** So many sentences in a row that nobody changed. */
  | { readonly kind: "kept"; readonly key: string; readonly count: number }
  | {
      readonly kind: "change";
      readonly key: string;
      readonly change: SentenceChange;
      readonly by: MergeSide | "both" | null;
    }
  | {
      readonly kind: "overlap";
      readonly key: string;
      /** Null where each side added something in the same place. */
      readonly before: string | null;
      /** Null where that side took the sentence out. */
      readonly mine: Wording | null;
      readonly theirs: Wording | null;
    };

export type Wording = { readonly text: string; readonly cites: readonly Cite[] };

/** The parts of a merge as they are shown, in reading order; `outcome` is the text that they make. */
export function mergeRows(
  parts: readonly MergePart<StoryPiece>[],
  base: readonly StoryPiece[],
  outcome: readonly OutcomePiece<StoryPiece>[],
): readonly MergeRow[] {
  const after = outcome.map(({ words }) => compared(words));
  const changes = new Map(compareRevisions(base.map(compared), after).map((change) => [change.sid, change]));
  const rows: MergeRow[] = [];
  for (const part of parts) {
    const row = rowOf(part, changes);
    const last = rows.at(-1);
    if (row.kind === "kept" && last?.kind === "kept") rows[rows.length - 1] = { ...last, count: last.count + 1 };
    else rows.push(row);
  }
  return rows;
}

function rowOf(part: MergePart<StoryPiece>, changes: ReadonlyMap<string, SentenceChange>): MergeRow {
  if (part.kind === "overlap") {
    const { key, before, mine, theirs } = part;
    return { kind: "overlap", key, before: before && pieceText(before), mine: wording(mine), theirs: wording(theirs) };
  }
  if (part.kind === "gone") {
    const { sid } = part.before;
    return { kind: "change", key: sid, change: { kind: "removed", sid, before: compared(part.before) }, by: part.by };
  }
  const { words, by } = part.piece;
  const change = changes.get(words.sid);
  if (!change || (change.kind === "same" && !change.moved)) return { kind: "kept", key: words.sid, count: 1 };
  return { kind: "change", key: words.sid, change, by };
}

function wording(pieces: readonly MergedPiece<StoryPiece>[]): Wording | null {
  if (pieces.length === 0) return null;
  return {
    text: pieces.map(({ words }) => pieceText(words)).join(" "),
    cites: pieces.flatMap(({ words }) => citesOf(words)),
  };
}

function compared(piece: StoryPiece): ComparedSentence {
  return { sid: piece.sid, text: pieceText(piece), cites: citesOf(piece), hash: piece.form };
}

function citesOf({ nodes }: StoryPiece): readonly Cite[] {
  const mark = sentenceMark(nodes[0]);
  return mark ? sentenceAttrs(mark).cites : [];
}

/** What a piece says, for people: a sentence its words, an image what is said of it. */
export function pieceText({ nodes, block }: StoryPiece): string {
  if (nodes.length > 0)
    return nodes
      .filter((node) => !isSuggested(node))
      .map(({ text }) => text ?? "\n")
      .join("")
      .trim();
  const { alt, credit } = figureAttrs({ attrs: block?.attrs ?? {} });
  return `Image: ${alt || "without alt text"} (${credit || "without credit"})`;
}
