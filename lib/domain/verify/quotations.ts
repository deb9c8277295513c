import { type QuoteSpan, quotesIn } from "../language/quotes.ts";
import { normalText } from "../language/tokens.ts";
import type { Alignment } from "./align.ts";
import type { Item } from "./items.ts";
import { type Source, wordsOf } from "./source.ts";
import { type Raised, raise, WORDING } from "./wording.ts";

/** What is wrong with the quotations of a sentence: altered, made up, made from plain words, or marks dropped. */
export function quoteFindings(text: string, items: readonly Item[], alignment: Alignment, source: Source): Raised[] {
  const quotes = quotesIn(text).filter((quote) => quote.depth === 0);
  const passages = source.texts.map(quotedOf);
  return [
    ...quotes.flatMap((quote) => judgeQuote(text, quote, passages)),
    ...(/…|\.{3}|\[/.test(text) ? [] : cutQuotes(items, alignment, source)),
    ...droppedMarks(text, items, alignment, source),
  ];
}

type Quoted = { readonly whole: string; readonly quotes: readonly string[]; readonly isBroken: boolean };

function quotedOf(text: string): Quoted {
  const quotes = quotesIn(text);
  return {
    whole: plain(text),
    quotes: quotes.map((quote) => plain(text.slice(quote.inner.start, quote.inner.end))),
    isBroken: quotes.some((quote) => !quote.balanced),
  };
}

/** Words letter by letter, without marks of quotation and of ending, which the sentence around them may change. */
function plain(text: string): string {
  return normalText(text)
    .replace(/(?<![\p{L}\p{N}])['"]+|['"]+(?![\p{L}\p{N}])/gu, "")
    .replace(/"/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function judgeQuote(text: string, quote: QuoteSpan, passages: readonly Quoted[]): Raised[] {
  // A mark lost in the passages is lost in a copy too; where it was meant nobody can tell.
  if (!quote.balanced && passages.some((passage) => passage.isBroken)) return [];
  const inner = text.slice(quote.inner.start, quote.inner.end);
  // Words left out of a quotation are marked; what stands between the marks must still be there, in order.
  const parts = inner
    .split(/\[[^\]]*\]|\.{3,}|…/)
    .map((part) => plain(part).replace(/^[\s.,;:!?-]+|[\s.,;:-]+$/g, ""))
    .filter(Boolean);
  const open = quote.balanced ? [] : [raise("quote", quote, WORDING.quoteOpen())];
  if (parts.length === 0) return open;
  const quoted = passages.some((passage) => passage.quotes.some((words) => holdsInOrder(words, parts)));
  if (quoted) return open;
  const spoken = passages.find((passage) => holdsInOrder(passage.whole, parts));
  if (spoken) return isWhole(spoken, parts) ? open : [raise("quote", quote, WORDING.quoteMade(inner))];
  const near = nearest(parts.join(" "), passages);
  const message = near ? WORDING.quoteAltered(inner, near) : WORDING.quoteAbsent(inner);
  return [raise("quote", quote, message, near !== null)];
}

function holdsInOrder(words: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = findWords(words, part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

// At the bounds of words; the first letter may change its case with the sentence around it.
function findWords(words: string, part: string, from: number): number {
  const first = part.charAt(0);
  for (const head of new Set([first, first.toLowerCase(), first.toUpperCase()])) {
    const wanted = head + part.slice(1);
    for (let at = words.indexOf(wanted, from); at >= 0; at = words.indexOf(wanted, at + 1)) {
      const around = words.charAt(at - 1) + words.charAt(at + wanted.length);
      if (!/[\p{L}\p{N}]/u.test(around)) return at;
    }
  }
  return -1;
}

// A passage out of a longer quotation carries no marks of its own.
function isWhole(passage: Quoted, parts: readonly string[]): boolean {
  const said = parts.join(" ").length;
  return passage.quotes.length === 0 && (passage.whole.length - said <= 2 || passage.isBroken);
}

function nearest(words: string, passages: readonly Quoted[]): string | null {
  const wanted = new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  let best: string | null = null;
  let most = 0.5;
  for (const candidate of passages.flatMap((passage) => passage.quotes)) {
    const own = candidate.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const shared = own.filter((word) => wanted.has(word)).length / Math.max(wanted.size, 1);
    if (shared >= most) [best, most] = [candidate, shared];
  }
  return best;
}

// A quotation may be given in part, but not cut in the middle of a phrase: “take steps” is not “take”.
function cutQuotes(items: readonly Item[], alignment: Alignment, source: Source): Raised[] {
  const carried = new Set(alignment);
  return items.flatMap((item, index) => {
    const at = alignment[index] ?? null;
    if (at === null || !item.isQuoted || !source.items[at]?.isQuoted) return [];
    const cut = [isCutAt(source, carried, at - 1, at), isCutAt(source, carried, at + 1, at + 1)].some(Boolean);
    return cut ? [raise("quote", item, WORDING.quoteCut(wordsOf(source, ...quotedRun(source, at))))] : [];
  });
}

function isCutAt(source: Source, carried: ReadonlySet<number | null>, lost: number, joint: number): boolean {
  const [gone, seam] = [source.items[lost], source.items[joint]];
  if (!gone?.isQuoted || !seam?.isQuoted || carried.has(lost) || gone.sentence !== seam.sentence) return false;
  return !seam.opens && !/[.,;:!?—–"“”]/.test(seam.gap);
}

function quotedRun(source: Source, at: number): readonly [from: number, to: number] {
  const inRun = (place: number) =>
    source.items[place]?.isQuoted === true && source.items[place]?.passage === source.items[at]?.passage;
  let [from, to] = [at, at];
  while (inRun(from - 1) && !/["“”]/.test(source.items[from]?.gap ?? "")) from -= 1;
  while (inRun(to + 1) && !/["“”]/.test(source.items[to + 1]?.gap ?? "")) to += 1;
  return [from, to];
}

function droppedMarks(text: string, items: readonly Item[], alignment: Alignment, source: Source): Raised[] {
  const lost = items.map((item, at) => {
    const carrier = source.items[alignment[at] ?? -1];
    return carrier?.isQuoted === true && !item.isQuoted;
  });
  const first = lost.indexOf(true);
  const end = lost.indexOf(false, first + 1);
  const run = items.slice(first, end < 0 ? items.length : end);
  if (first < 0) return [];
  const span = { start: Math.min(...run.map((item) => item.start)), end: Math.max(...run.map((item) => item.end)) };
  return [raise("quote", span, WORDING.quoteDropped(text.slice(span.start, span.end)))];
}
