import { markedLines, plainLines, type WireLine } from "../xml/marked-lines.ts";
import { readFragment } from "../xml/read-fragment.ts";
import { rawTextOf } from "../xml/xml-element.ts";

const TAG = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|table|b|i|em|strong|a|span|html|body)(?=[\s/>])[^<>]{0,2000}>/iu;
const ALL_TAGS = new RegExp(TAG, "giu");

/** The lines of text that may hold mark-up of HTML, whatever its type says. Text that says it is plain keeps its own line breaks. */
export function linesOfText(text: string, type: string | null): readonly WireLine[] {
  if (!TAG.test(text.slice(0, 100_000))) return plainLines(text);
  const wrapped = /^text\/plain/iu.test(type ?? "") && /[^>\s][^\n<>]{30,}\n[ \t]*[^\s<]/u.test(text.slice(0, 20_000));
  return wrapped ? plainLines(rawTextOf(readFragment(text.replace(ALL_TAGS, "\n")))) : markedLines(readFragment(text));
}
