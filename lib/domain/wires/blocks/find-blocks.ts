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
  const pieces = settleCorners(joinPosts(withSenders(cued)));
  const region = findBodyRegion(pieces);
  return settlePlaces(pieces, region).map(({ start, end, kind }) => ({ start, end, kind }));
}

const CONTENT_OF = /^(?:original-content von: |(?:SOURCE|QUELLE|FUENTE) {1,3})(?<who>[^,]{3,80})/iu;

/** Whoever a release says at its end that it comes from stands over it too, with nothing else on the line. */
function withSenders(pieces: readonly Piece[]): readonly Piece[] {
  const who = pieces
    .filter(({ kind }) => kind === "credit")
    .map(({ text }) => CONTENT_OF.exec(text)?.groups?.who)
    .find((name) => name !== undefined);
  if (who === undefined) return pieces;
  return pieces.map((piece) => (piece.kind === null && piece.text === who ? { ...piece, kind: "credit" } : piece));
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
