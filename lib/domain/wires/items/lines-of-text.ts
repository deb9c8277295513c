import { markedLines, plainLines, type WireLine } from "../xml/marked-lines.ts";
import { readFragment } from "../xml/read-fragment.ts";
import { rawTextOf } from "../xml/xml-element.ts";

/** What tells markup from words that have a "<": elements of text, and those of pages that feeds send along with it. */
const TAG_NAMES =
  "p br div h[1-6] ul ol li table b i em strong a span html body blockquote img image picture figure video audio source track " +
  "iframe frameset object embed applet portal script noscript template style link meta base svg math form input select " +
  "textarea button details dialog marquee";
const TAG = new RegExp(`</?(?:${TAG_NAMES.replaceAll(" ", "|")})(?=[\\s/>])[^<>]{0,2000}>`, "iu");
const ALL_TAGS = new RegExp(TAG, "giu");
const REFERENCE = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/iu;
/** A line broken in the midst of running text. */
const WRAP = /[^>\s][^\n<>]{30,}\n[ \t]*[^\s<]/u;

/** Whether words hold tags or references of HTML. */
export function mayHoldMarkup(text: string): boolean {
  return (text.includes("<") && TAG.test(text)) || (text.includes("&") && REFERENCE.test(text));
}

/** Longer than any item may be, its mark-up included: it is refused as it stands. */
const LONGEST = 2_000_000;

/**
 * The lines of text that may hold mark-up or references of HTML, whatever its type says. Text that says that it is plain
 * keeps its own line breaks.
 */
export function linesOfText(text: string, type: string | null): readonly WireLine[] {
  if (text.length > LONGEST) return [{ text, kind: null, heading: false }];
  const isPlain = /^text\/plain/iu.test(type ?? "") && WRAP.test(text.slice(0, 20_000));
  if (TAG.test(text.slice(0, 100_000)) && !isPlain) return markedLines(readFragment(text));
  const bare = isPlain ? text.replace(ALL_TAGS, "\n") : text;
  if (!REFERENCE.test(bare)) return plainLines(bare);
  const told = rawTextOf(readFragment(bare));
  // Mark-up that was written as text twice over; a text that speaks of tags begins with words.
  return !isPlain && /^\s*</u.test(told) && TAG.test(told) ? markedLines(readFragment(told)) : plainLines(told);
}
