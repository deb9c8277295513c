import { startsLower } from "../../language/scripts.ts";
import { splitText } from "../../language/sentences.ts";
import { findWrittenDate } from "../written-date.ts";
import type { Region } from "./body-region.ts";
import { isItemList } from "./cues.ts";
import { endsAsSentence, type Piece } from "./piece.ts";

/** Of two lines that are as good the upper one is the headline. */
const LATER = 0.03;
/** An outlet's name, short and about nothing, stays below it. */
const FAINTEST = 1.2;
const LONG_HEADLINE = 16;
const LONGEST_HEADLINE = 30;
const LEAD = 1200;

/** Index of the headline: of the lines above the body, or of its first line, the one that speaks most of what the body does; -1 where there is none. */
export function findHeadline(pieces: readonly Piece[], body: Region): number {
  const settled = pieces.findIndex((piece) => piece.kind === "headline");
  if (settled >= 0) return settled;
  const marked = pieces.findIndex((piece, at) => at <= body.last && isOpen(piece) && piece.hint.heading === 1);
  if (marked >= 0) return marked;
  const lead = leadWords(pieces, body);
  let best = -1;
  let bestScore = FAINTEST;
  for (let at = 0; at < body.first; at++) {
    const score = scoreHeadline(pieces[at], lead) - at * LATER;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  if (best >= 0) return topOfStack(pieces, best, lead);
  return isHeadlineInBody(pieces, body) ? body.first : findLabelledHeadline(pieces, body);
}

const FEWEST_IN_STACK = 7;
/** "Home / Cities / Devpur: two arrested": the way to the page, with its headline at the end. */
const BREADCRUMB = /\s([/>›»→])\s.*\s\1\s/u;

/** Of long open lines that stand together the uppermost is the headline; the others, however much they tell, are under it. */
function topOfStack(pieces: readonly Piece[], best: number, lead: ReadonlySet<string>): number {
  const told = new Set([...lead, ...contentWords(pieces[best]?.text ?? "")]);
  let at = best;
  while (isLongOpenLine(pieces[at - 1], told)) at--;
  return at;
}

/** What an outlet says of itself is short, or shares no word with the article. */
function isLongOpenLine(piece: Piece | undefined, told: ReadonlySet<string>): boolean {
  if (piece?.kind !== null || piece.carved || piece.hint.main === false || startsLower(piece.text)) return false;
  if (piece.words < FEWEST_IN_STACK * 1.5 && !contentWords(piece.text).some((word) => told.has(word))) return false;
  return (
    piece.words >= FEWEST_IN_STACK &&
    piece.words <= LONGEST_HEADLINE &&
    !endsAsSentence(piece.text) &&
    !isItemList(piece.text) &&
    !BREADCRUMB.test(piece.text)
  );
}

/** "LIVE: …" and "Explainer: …" lead elsewhere unless they stand at the very top of a report without another headline. */
function findLabelledHeadline(pieces: readonly Piece[], body: Region): number {
  const first = pieces[0];
  if (body.first > 0 && first?.kind === "promo" && first.opens === null && first.words >= 3) return 0;
  return isAloneOverMasthead(pieces, body) ? 0 : -1;
}

const OF_MASTHEAD: ReadonlySet<string | null> = new Set(["date", "byline", "dateline", "credit"]);

/** Nothing but the day, the writer and the agency stands between the first line and the text. */
function isAloneOverMasthead(pieces: readonly Piece[], body: Region): boolean {
  const [first, ...under] = pieces.slice(0, body.first);
  if (first?.kind !== null || first.words < 3 || first.hint.main === false || first.carved) return false;
  return under.length > 1 && under.every(({ kind }) => OF_MASTHEAD.has(kind));
}

function isOpen(piece: Piece): boolean {
  return piece.kind === null || !piece.sure;
}

/** So that one word shared of two, as in an outlet's name, weighs less than five of ten. */
const FEW_WORDS = 3;

function scoreHeadline(piece: Piece | undefined, lead: ReadonlySet<string>): number {
  if (!piece || piece.kind !== null || piece.words > LONGEST_HEADLINE || piece.carved) return 0;
  if (isItemList(piece.text) || BREADCRUMB.test(piece.text)) return 0;
  if (piece.words < 2 || piece.hint.main === false || /\s@\w{2,30}$/u.test(piece.text)) return 0;
  const words = contentWords(piece.text);
  if (words.length === 0) return 0;
  const inLead = words.filter((word) => lead.has(word)).length;
  const shared = inLead / (words.length + FEW_WORDS) + Math.min(inLead, 4) * 0.05;
  const overlong = Math.max(0, piece.words - LONG_HEADLINE) * 0.08;
  return (
    shared * 2 -
    overlong +
    Math.min(piece.words, 8) / 8 +
    (endsAsSentence(piece.text) ? 0 : 0.5) +
    (piece.gap ? 0.1 : 0)
  );
}

/** A headline of many words, or one that ends in a question, passes for running text; what follows gives it away. */
function isHeadlineInBody(pieces: readonly Piece[], body: Region): boolean {
  const first = pieces[body.first];
  const next = pieces[body.first + 1];
  if (!first || !next || first.words > LONGEST_HEADLINE || body.last === body.first || first.carved) return false;
  if (/[.:;,]["”’)]*$/u.test(first.text)) return false;
  if (next.kind !== null || next.words >= first.words || next.prose) return true;
  return pieces.slice(body.first + 2, body.first + 4).some(({ kind }) => kind === "byline" || kind === "date");
}

const LONGEST_STANDFIRST = 45;

/**
 * Whether the running text at `at` stands above the article rather than in it: a sentence glued to the page's date,
 * or followed by the byline, the date or the dateline with which the article proper begins.
 */
export function isStandfirst(pieces: readonly Piece[], at: number, headline: number, body: Region): boolean {
  const piece = pieces[at];
  const top = headline === body.first ? body.first + 1 : body.first;
  if (!piece || at < top || at > top + 1 || piece.words > LONGEST_STANDFIRST || at === body.last) return false;
  if (splitText(piece.text).length > 2) return false;
  if (opensArticle(pieces, at, body)) return true;
  if (at > top) return false;
  const previous = pieces[at - 1];
  if (previous?.kind === "date" && previous.carved) return splitText(piece.text).length === 1;
  if (at - 1 !== headline) return false;
  const next = pieces[at + 1];
  return endsAsSentence(piece.text) ? restates(piece, next) : next !== undefined && endsAsSentence(next.text);
}

/** A byline, a date or a dateline follows, and then the body. */
function opensArticle(pieces: readonly Piece[], at: number, body: Region): boolean {
  for (let next = at + 1; next <= Math.min(body.last, at + 5); next++) {
    const piece = pieces[next];
    if (!piece || (piece.kind === null && next > at + 1)) return false;
    if (piece.kind === "byline" || piece.kind === "dateline" || isDay(piece)) return next < body.last;
  }
  return false;
}

/** A date with its day; the bare hours between the entries of a live report open nothing. */
function isDay(piece: Piece): boolean {
  return piece.kind === "date" && findWrittenDate(piece.text) !== null;
}

/** The paragraph below says most of it again, at more length: so a standfirst, not a lead. */
function restates(piece: Piece, next: Piece | undefined): boolean {
  if (!next || next.words < piece.words * 1.15) return false;
  const words = contentWords(piece.text);
  const below = new Set(contentWords(next.text));
  return words.length >= 5 && words.filter((word) => below.has(word)).length >= words.length * 0.5;
}

function leadWords(pieces: readonly Piece[], body: Region): ReadonlySet<string> {
  const text = pieces.slice(body.first, body.first + 8).map((piece) => piece.text);
  return new Set(contentWords(text.join(" ").slice(0, LEAD)));
}

/** Words of four letters and more, cut to their first six: enough to match forms of one word. */
function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{Script=Han}/gu) ?? []).map((word) => word.slice(0, 6));
}
