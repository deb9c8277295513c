import type { BlockKind } from "../report.ts";
import { isSection } from "./cues.ts";
import { endsAsSentence, type Piece } from "./piece.ts";

/** So much running text must have passed before a heading can close the article. */
const ARTICLE_WORDS = 40;
const ARTICLE_WORDS_BEFORE_COMMENTS = 30;
const LONG_PARAGRAPH = 35;
const PARAGRAPH = 20;
const SENTENCE = 8;
const LONGEST_TOPIC = 5;

/**
 * Gives the lines under "Comments" to the readers, those under "Related stories" to promotion, and so on.
 * The readers' corner lasts to the end; the others end where running text is resumed.
 */
export function settleCorners(pieces: readonly Piece[]): Piece[] {
  let corner: Piece["opens"] = null;
  let passed = 0;
  return pieces.map((piece, at) => {
    if (corner !== null && leaves(corner, piece, pieces[at + 1])) corner = null;
    const enough = piece.opens === "comments" ? ARTICLE_WORDS_BEFORE_COMMENTS : ARTICLE_WORDS;
    // "View comments" over other articles is a button.
    const button = piece.opens === "comments" && pieces[at + 1]?.opens === "promos";
    if (piece.opens !== null && !button && passed >= enough && corner !== "comments") corner = piece.opens;
    if (corner === null && piece.kind === null && piece.prose) passed += piece.words;
    return corner === null ? piece : inCorner(piece, corner);
  });
}

const KIND_IN: Readonly<Record<NonNullable<Piece["opens"]>, BlockKind>> = {
  comments: "comment",
  promos: "promo",
  tags: "tags",
  end: "furniture",
};
/** A comment has its own writer and date; they are not the report's. */
const PARTS_OF_COMMENT: ReadonlySet<BlockKind | null> = new Set<BlockKind>(["date", "byline", "caption", "dateline"]);

function inCorner(piece: Piece, corner: NonNullable<Piece["opens"]>): Piece {
  if (corner === "tags" && isSection(piece.text)) return { ...piece, kind: "tags" };
  const open = piece.kind === null || !piece.sure || (corner === "comments" && PARTS_OF_COMMENT.has(piece.kind));
  return open ? { ...piece, kind: KIND_IN[corner], sure: true } : piece;
}

function leaves(corner: NonNullable<Piece["opens"]>, piece: Piece, next: Piece | undefined): boolean {
  if (corner === "comments") return false;
  if (corner === "tags" && piece.words > LONGEST_TOPIC) return true;
  return resumesArticle(piece, next, corner === "promos" ? SENTENCE : PARAGRAPH);
}

/** A long paragraph, or two in a row that are sentences: teasers of other articles stand singly under their headlines. */
function resumesArticle(piece: Piece, next: Piece | undefined, fewest: number): boolean {
  if (!isStatement(piece)) return false;
  if (piece.words >= LONG_PARAGRAPH) return true;
  if (next?.kind === "tags") return piece.words >= PARAGRAPH;
  return piece.words >= fewest && (isStatement(next) || next?.kind === "credit");
}

function isStatement(piece: Piece | undefined): boolean {
  return piece?.kind === null && piece.words >= 5 && endsAsSentence(piece.text) && !/[?!…]$/u.test(piece.text);
}
