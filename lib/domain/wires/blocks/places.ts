import type { BlockKind } from "../report.ts";
import type { Region } from "./body-region.ts";
import { isPersonNames, isWriterOver } from "./byline.ts";
import { isItemList, isTopicList } from "./cues.ts";
import { findHeadline, isStandfirst } from "./masthead.ts";
import { isOutletName } from "./outlet-name.ts";
import { isPictureCredit, isUnderPicture, WRITERS } from "./picture-lines.ts";
import { endsAsSentence, type Piece } from "./piece.ts";
import { isAuthorNote, trimRegion } from "./region-ends.ts";
import { isQuestion, isSubhead, opensEntry } from "./subheads.ts";
import { isTopicUnder } from "./topics.ts";

export type SettledPiece = Piece & { readonly kind: BlockKind };

/** Gives every piece that its own words left open the kind that its place before, in or after the body implies. */
export function settlePlaces(pieces: readonly Piece[], region: Region | null): SettledPiece[] {
  if (region === null) return settleWithoutBody(pieces);
  const body = trimRegion(pieces, region);
  const headline = findHeadline(pieces, body);
  return pieces.map((piece, at) => {
    if (at === headline) return settled(piece, "headline");
    if (at < body.first) return settled(piece, before(pieces, at, headline, body));
    if (at > body.last) return settled(piece, isOutletName(pieces, at, body) ? "credit" : after(pieces, at, body));
    return settled(piece, within(pieces, at, headline, body));
  });
}

function settled(piece: Piece, kind: BlockKind): SettledPiece {
  return { ...piece, kind };
}

/** A report without running text: its first open line is its headline, the rest its body, so that nothing said is lost. */
function settleWithoutBody(pieces: readonly Piece[]): SettledPiece[] {
  const open = pieces.filter((piece) => piece.kind === null);
  const headline = open.length > 1 ? open[0] : undefined;
  return pieces.map((piece) => settled(piece, piece.kind ?? (piece === headline ? "headline" : "body")));
}

function before(pieces: readonly Piece[], at: number, headline: number, body: Region): BlockKind {
  const piece = pieces[at];
  if (!piece) return "furniture";
  if (piece.kind === "credit" && WRITERS.test(piece.text)) return "byline";
  if (piece.kind !== null) return piece.kind;
  if (piece.hint.main === false) return "furniture";
  if (HANDLE.test(piece.text)) return "byline";
  if (headline === -1 && at + 1 === body.first && isWriterAlone(pieces, at)) return "byline";
  if (headline === -1) return at + 1 === body.first && piece.words >= 3 ? "headline" : "furniture";
  if (at < headline) return "furniture";
  if (isPersonNames(piece.text) || isNameAndPlace(pieces, at)) return "byline";
  if (isAuthorNote(piece) && pieces[at - 1]?.kind === "byline") return "byline";
  if (at + 1 === body.first && isPlaceAlone(pieces, at)) return "dateline";
  if (at < body.first && opensEntry(pieces, at)) return "subhead";
  if (at - 1 !== headline && isUnderPicture(pieces, at)) return "caption";
  return piece.words >= 5 && !isItemList(piece.text) ? "standfirst" : "furniture";
}

/** "Ada Obi @adaobi" over a thread of posts. */
const HANDLE = /^\p{Lu}[\p{L}. ]{1,40} @\w{2,30}$/u;

/** A place in capitals on a line of its own, of which the first paragraphs speak. */
function isPlaceAlone(pieces: readonly Piece[], at: number): boolean {
  const name = pieces[at]?.text ?? "";
  if (!/^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,30}$/u.test(name)) return false;
  return pieces.slice(at + 1, at + 5).some(({ text }) => text.toUpperCase().includes(name));
}

/** A full name on a line of its own right over the text, of whom the text does not speak. */
function isWriterAlone(pieces: readonly Piece[], at: number): boolean {
  const text = pieces.slice(at + 1).map((piece) => piece.text);
  return isWriterOver(pieces[at]?.text ?? "", text.join("\n"));
}

/** "Ada Obi, Lekoma" beside the date. */
function isNameAndPlace(pieces: readonly Piece[], at: number): boolean {
  const [name = "", place, ...more] = pieces[at]?.text.split(/, | \| /u) ?? [];
  if (place === undefined || more.length > 0 || !/^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(place))
    return false;
  return isPersonNames(name) && (pieces[at + 1]?.kind === "date" || pieces[at - 1]?.kind === "date");
}

/** A standfirst counts as running text, so the lines between it and the lead lie in the region. */
const MASTHEAD = 4;
function within(pieces: readonly Piece[], at: number, headline: number, body: Region): BlockKind {
  const piece = pieces[at];
  if (!piece) return "body";
  if (piece.kind === "credit" && at <= body.first + MASTHEAD && WRITERS.test(piece.text)) return "byline";
  if ((piece.kind === "promo" || (piece.kind === null && !piece.prose)) && opensEntry(pieces, at)) return "subhead";
  if (piece.kind !== null && piece.sure) return piece.kind;
  if (at - 1 !== headline && isPictureCredit(pieces[at + 1]) && isAboveArticle(pieces, at, body)) return "caption";
  if (at < body.last && isUnderPicture(pieces, at)) return "caption";
  if (isPersonNames(piece.text) && isBesideByline(pieces, at, body)) return "byline";
  if (isAuthorNote(piece) && pieces[at - 1]?.kind === "byline") return "byline";
  if (isStandfirst(pieces, at, headline, body)) return "standfirst";
  return (!piece.prose || isQuestion(piece)) && isSubhead(pieces, at) ? "subhead" : "body";
}

/** At the start of the region, or over the byline or the day with which the article proper begins. */
function isAboveArticle(pieces: readonly Piece[], at: number, body: Region): boolean {
  if (at <= body.first + 1) return true;
  return (
    at <= body.first + MASTHEAD && pieces.slice(at + 2, at + 4).some(({ kind }) => kind === "byline" || kind === "date")
  );
}

/** A name with its bearer's work below it, or, near the top, with the date. */
function isBesideByline(pieces: readonly Piece[], at: number, body: Region): boolean {
  const next = pieces[at + 1]?.kind;
  return next === "byline" || (next === "date" && at <= body.first + MASTHEAD);
}

/** Those of desk hands, under the agency's own credit. */
const INITIALS = /^\p{Lu}{2,4}(?:[ /]\p{Lu}{2,4}){0,4}$/u;

function after(pieces: readonly Piece[], at: number, body: Region): BlockKind {
  const piece = pieces[at];
  if (!piece) return "furniture";
  if (piece.kind !== null) return piece.kind;
  if (isTopicList(piece.text) || isItemList(piece.text)) return "tags";
  if (isTopicUnder(pieces, at, body)) return "tags";
  if (INITIALS.test(piece.text) && pieces[at - 1]?.kind === "credit") return "credit";
  if (piece.prose && endsAsSentence(piece.text)) return piece.hint.main === true ? "body" : "furniture";
  return piece.words >= 4 ? "promo" : "furniture";
}
