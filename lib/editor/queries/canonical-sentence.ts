import { type Cite, uniteCites } from "../marks/cite.ts";
import type { InlineRun } from "./sentences-of.ts";

/** What of a sentence a reviewer approves. */
export type SentenceContent = { readonly inlines: readonly InlineRun[]; readonly cites: readonly Cite[] };

/**
 * The one string that a sentence's hash is taken of: its words without white space at the ends, the bold, italic and
 * links in them, and its citations in a fixed order. The same sentence gives the same string wherever it stands and
 * however its text is cut into nodes. A change of this form needs a new version, or every approval would lapse.
 */
export function canonicalSentence({ inlines, cites }: SentenceContent): string {
  const looks = joined(trimmed(inlines)).map(({ text, bold, italic, href }) => [
    text,
    Number(bold),
    Number(italic),
    href,
  ]);
  const places = uniteCites(cites, []).map(({ report, from, to }) => [report, from, to]);
  return JSON.stringify(["stet-sentence-1", looks, places]);
}

function trimmed(inlines: readonly InlineRun[]): readonly InlineRun[] {
  const text = inlines.map((inline) => inline.text).join("");
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  let offset = 0;
  const kept = inlines.map((inline) => {
    const from = offset;
    offset += inline.text.length;
    return { ...inline, text: inline.text.slice(Math.max(0, start - from), Math.max(0, end - from)) };
  });
  return kept.filter((inline) => inline.text !== "");
}

function joined(inlines: readonly InlineRun[]): readonly InlineRun[] {
  const result: InlineRun[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (last && sameLook(last, inline)) result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

function sameLook(a: InlineRun, b: InlineRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href;
}
