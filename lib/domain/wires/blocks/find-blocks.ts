import type { Block } from "../report.ts";
import { findBodyRegion } from "./body-region.ts";
import { carveParagraphs } from "./carve.ts";
import { settleCorners } from "./corners.ts";
import { readCue } from "./cues.ts";
import { cutParagraphs, type Paragraph } from "./paragraphs.ts";
import { judgeProse, type Piece } from "./piece.ts";
import { settlePlaces } from "./places.ts";
import { joinPosts } from "./posts.ts";

/**
 * The blocks of a report: in order, without overlap, covering all but white space.
 * A line's own words speak first, then its corner of the page, then its place around the best stretch of running text.
 */
export function findBlocks(text: string, paragraphs: readonly Paragraph[] = cutParagraphs(text)): Block[] {
  const cued = judgeProse(carveParagraphs(text, paragraphs)).map(withCue);
  const pieces = settleCorners(joinPosts(cued));
  const region = findBodyRegion(pieces);
  return settlePlaces(pieces, region).map(({ start, end, kind }) => ({ start, end, kind }));
}

function withCue(piece: Piece): Piece {
  if (piece.kind !== null) return piece;
  const cue = readCue(piece);
  const marked = piece.hint.kind;
  // Forms and buttons stand among the readers' comments too, and their words are plain.
  if (marked !== undefined)
    return { ...piece, kind: marked === "comment" && cue?.kind === "furniture" ? "furniture" : marked };
  if (cue) return { ...piece, ...cue };
  // Where the markup tells the article from its surroundings, words alone do not bring the surroundings in.
  return piece.hint.main === false && !piece.prose && piece.hint.heading === undefined
    ? { ...piece, kind: "furniture" }
    : piece;
}
