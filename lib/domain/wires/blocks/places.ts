import { AUTHOR_NOTE } from "../lexicons/page-furniture.ts";
import type { BlockKind } from "../report.ts";
import { findWrittenDate } from "../written-date.ts";
import type { Region } from "./body-region.ts";
import { isPersonNames } from "./byline.ts";
import { isItemList, isTopicList } from "./cues.ts";
import { findHeadline, isStandfirst } from "./masthead.ts";
import { isOutletName } from "./outlet-name.ts";
import { endsAsSentence, type Piece } from "./piece.ts";

const authorNote = new RegExp(AUTHOR_NOTE, "u");

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

/** The region without the lines at its ends that only joined it between two paragraphs. */
function trimRegion(pieces: readonly Piece[], region: Region): Region {
  let { first, last } = region;
  const open = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && (piece.kind === null || piece.kind === "body") && piece.prose;
  };
  while (first < last && !open(first)) first++;
  while (last > first && !open(last)) last--;
  if (last > first && isAuthorNote(pieces[last])) last--;
  first = Math.max(first, mastheadTop(pieces, { first, last }) + 1);
  while (isBullet(pieces[first - 1])) first--;
  const unstopped = !pieces.some((piece) => piece.prose && endsAsSentence(piece.text));
  while (unstopped && isOpenLine(pieces[last + 1]) && (pieces[last + 1]?.words ?? 0) >= 4) last++;
  while (isBullet(pieces[last + 1]) || isFigures(pieces[last + 1]) || leadsToFigures(pieces, last + 1)) last++;
  return { first, last };
}

const DEEPEST_MASTHEAD = 8;

/**
 * The open line over the first byline or day near the top, which is the headline or stands right under it: what the region
 * holds above it is a notice that reads as running text. -1 where there is no such line.
 */
function mastheadTop(pieces: readonly Piece[], region: Region): number {
  const near = pieces.slice(region.first, Math.min(region.last, region.first + DEEPEST_MASTHEAD));
  const sign = near.findIndex((piece) => piece.kind === "byline" || (piece.kind === "date" && isDay(piece.text)));
  const top = near
    .slice(0, Math.max(0, sign))
    .findLastIndex((piece) => isOpenLine(piece) && !piece.prose && piece.words >= 4);
  return top > 0 ? region.first + top : -1;
}

function isDay(line: string): boolean {
  return findWrittenDate(line) !== null;
}

/** A heading or two over rows of figures. */
function leadsToFigures(pieces: readonly Piece[], at: number): boolean {
  if (!isOpenLine(pieces[at])) return false;
  return isFigures(pieces[at + 1]) || (isOpenLine(pieces[at + 1]) && isFigures(pieces[at + 2]));
}

function isOpenLine(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === null && piece.hint.main !== false && !isTopicList(piece.text);
}

function isBullet(piece: Piece | undefined): boolean {
  return piece?.kind === null && piece.hint.main !== false && /^[•▪‣*–-]\s/u.test(piece.text);
}

function isAuthorNote(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === null && authorNote.test(piece.text);
}

/** A row of results, prices or figures: two numbers and some words, as articles end with. */
function isFigures(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && isOpenLine(piece) && piece.words >= 3 && piece.words < 30 && /\d\D+\d/u.test(piece.text)
  );
}

function before(pieces: readonly Piece[], at: number, headline: number, body: Region): BlockKind {
  const piece = pieces[at];
  if (!piece) return "furniture";
  if (piece.kind === "credit" && WRITERS.test(piece.text)) return "byline";
  if (piece.kind !== null) return piece.kind;
  if (piece.hint.main === false) return "furniture";
  if (HANDLE.test(piece.text)) return "byline";
  if (headline === -1) return at + 1 === body.first && piece.words >= 3 ? "headline" : "furniture";
  if (at < headline) return "furniture";
  if (isPersonNames(piece.text) || isNameAndPlace(pieces, at)) return "byline";
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

/** "Ada Obi, Lekoma" beside the date. */
function isNameAndPlace(pieces: readonly Piece[], at: number): boolean {
  const [name = "", place, ...more] = pieces[at]?.text.split(/, | \| /u) ?? [];
  if (place === undefined || more.length > 0 || !/^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(place))
    return false;
  return isPersonNames(name) && (pieces[at + 1]?.kind === "date" || pieces[at - 1]?.kind === "date");
}

/** Words without a full stop beside a line that only names a picture's maker. */
function isUnderPicture(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.kind !== null || piece.words > 30 || piece.words < 4 || endsAsSentence(piece.text)) return false;
  return [pieces[at - 1], pieces[at + 1]].some((other) => other !== undefined && isPictureCredit(other));
}

function isPictureCreditAt(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece !== undefined && isPictureCredit(piece);
}

function isPictureCredit({ kind, opens, carved, text }: Piece): boolean {
  return kind === "credit" && opens === null && !carved && !WRITERS.test(text) && !TEXT_CREDIT.test(text);
}

/** "Source: …", "mt/ss" and "(AFP)" sign the text, not a picture in it. */
const TEXT_CREDIT = /^(?:[Ss]ource|[Aa]genc|\p{Ll}{2,3}[/-]|[([])/u;

/** A standfirst counts as running text, so the lines between it and the lead lie in the region. */
const MASTHEAD = 4;
/** Above an article these name its writers; below it they are its credits. */
const WRITERS = /^(?:reported|written|edited|posted|compiled|translated|curated|reporting|words) by\b/iu;

function within(pieces: readonly Piece[], at: number, headline: number, body: Region): BlockKind {
  const piece = pieces[at];
  if (!piece) return "body";
  if (piece.kind === "credit" && at <= body.first + MASTHEAD && WRITERS.test(piece.text)) return "byline";
  if ((piece.kind === "promo" || (piece.kind === null && !piece.prose)) && opensEntry(pieces, at)) return "subhead";
  if (piece.kind !== null && piece.sure) return piece.kind;
  if (at <= body.first + 1 && at - 1 !== headline && isPictureCreditAt(pieces, at + 1)) return "caption";
  if (at < body.last && isUnderPicture(pieces, at)) return "caption";
  if (isPersonNames(piece.text) && isBesideByline(pieces, at, body)) return "byline";
  if (isStandfirst(pieces, at, headline, body)) return "standfirst";
  return (!piece.prose || isQuestion(piece)) && isSubhead(pieces, at) ? "subhead" : "body";
}

/** A name with its bearer's work below it, or, near the top, with the date. */
function isBesideByline(pieces: readonly Piece[], at: number, body: Region): boolean {
  const next = pieces[at + 1]?.kind;
  return next === "byline" || (next === "date" && at <= body.first + MASTHEAD);
}

/** The line under the hour heads an entry of a live report: "Analysis: …" leads nowhere there. */
function opensEntry(pieces: readonly Piece[], at: number): boolean {
  const hour = pieces[at - 1];
  if (hour?.kind !== "date" || findWrittenDate(hour.text) !== null) return false;
  return pieces[at]?.opens === null && leadsToProse(pieces, at);
}

/** "What comes next?" alone on its line heads what follows. */
function isQuestion(piece: Piece): boolean {
  return piece.words <= 10 && /^[^"“”.!?:]+\?$/u.test(piece.text) && !/^[QA]\b/u.test(piece.text);
}

const LONGEST_SUBHEAD = 14;

function isSubhead(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !next || piece.carved) return false;
  if (piece.hint.heading !== undefined) return true;
  if (piece.words > LONGEST_SUBHEAD || /[.!…;,:]["”’)]?$/u.test(piece.text)) return false;
  if (!/^["“‘'¿(]?[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text) || /^\d+[.)]?\s*$|\d+\s?[-–:]\s?\d+/u.test(piece.text))
    return false;
  if ((piece.text.match(/\d[\d.,]*/gu)?.length ?? 0) >= 3) return false;
  if (isLabelledRow(piece) && (isLabelledRow(pieces[at - 1]) || isLabelledRow(next))) return false;
  return leadsToProse(pieces, at) && !isList(pieces, at);
}

/** "Orange warning: Sual valley, Lund Hills". */
const LABELLED_ROW = /^\p{Lu}[^:.!?\d]{2,30}: \S/u;

function isLabelledRow(piece: Piece | undefined): boolean {
  return piece?.kind === null && LABELLED_ROW.test(piece.text);
}

/** Running text follows, at once or after a picture or a post. */
function leadsToProse(pieces: readonly Piece[], at: number): boolean {
  for (const next of pieces.slice(at + 1, at + 4)) {
    if (next.kind === null && isPersonNames(next.text)) continue;
    if (next.kind === null || !next.sure) return next.prose || isLabelledRow(next);
    if (next.kind === "promo" || next.kind === "furniture") return false;
  }
  return false;
}

/** Three short lines in a row are a list or a table, not headings. */
function isList(pieces: readonly Piece[], at: number): boolean {
  const short = (index: number): boolean => {
    const piece = pieces[index];
    return piece !== undefined && piece.kind === null && !piece.prose && !isLabelledRow(piece);
  };
  return (short(at - 1) && short(at - 2)) || (short(at - 1) && short(at + 1)) || (short(at + 1) && short(at + 2));
}

const LONGEST_TOPIC = 4;

/** One of several short lines right under the article, of which it speaks of one at least. */
function isTopicUnder(pieces: readonly Piece[], at: number, body: Region): boolean {
  const isShort = (piece: Piece | undefined): boolean =>
    piece?.kind === null && piece.words <= LONGEST_TOPIC && /^[\p{L}\p{N}][^.!?:]*$/u.test(piece.text);
  let end = body.last + 1;
  while (isShort(pieces[end])) end++;
  if (at >= end || end - body.last < 3) return false;
  const article = pieces.slice(body.first, body.last + 1).map(({ text }) => text.toLowerCase());
  return pieces.slice(body.last + 1, end).some(({ text }) => article.some((line) => line.includes(text.toLowerCase())));
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
