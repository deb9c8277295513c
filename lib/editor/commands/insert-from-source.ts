import type { ResolvedPos } from "@tiptap/pm/model";
import { type Command, TextSelection } from "@tiptap/pm/state";
import type { Cite } from "../marks/cite.ts";
import { SENTENCE } from "../marks/sentence.ts";
import { keepingSentences } from "../plugins/integrity/changes.ts";
import { sentenceAtPosition } from "../queries/sentence-at.ts";
import type { MakeSid } from "../sid.ts";

/** A passage and its words. */
export type SourcePassage = Cite & { readonly text: string };

export type Insertion = {
  /** One sentence is made of each. */
  readonly passages: readonly SourcePassage[];
  /** As it stands, or between quotation marks with whose words they are, as in `“…,” NAME reported.` */
  readonly as: { readonly form: "sentence" } | { readonly form: "quotation"; readonly attribution: string };
  readonly makeSid: MakeSid;
  /** A position of the document; the caret without one. */
  readonly at?: number;
};

/**
 * Puts passages into the story as cited sentences: after the sentence that the place is in, never inside it; in an empty
 * block, there. The caret goes behind them. Refuses where no text can stand and when no passage has words.
 */
export function insertFromSource({ passages, as, makeSid, at }: Insertion): Command {
  return (state, dispatch) => {
    const type = state.schema.marks[SENTENCE];
    const sentences = passages
      .map((passage) => ({ passage, text: wordsFor(passage, as) }))
      .filter(({ text }) => text !== "");
    const $at = at === undefined ? state.selection.$from : state.doc.resolve(at);
    if (!$at.parent.isTextblock || !type || sentences.length === 0) return false;
    const place = placeFor($at);
    const last = sentences.length - 1;
    const nodes = sentences.map(({ passage: { report, from, to }, text }, i) =>
      state.schema.text(i < last || place.spaceAfter ? `${text} ` : text, [
        type.create({ sid: makeSid(), cites: [{ report, from, to }] }),
      ]),
    );
    const tr = state.tr;
    // The space between two sentences belongs to the first.
    if (place.spaceBefore) tr.insert(place.at, state.schema.text(" ", tr.doc.resolve(place.at).marks()));
    const start = tr.mapping.map(place.at);
    tr.insert(start, nodes);
    const end = nodes.reduce((at, node) => at + node.nodeSize, start);
    tr.setSelection(TextSelection.create(tr.doc, end));
    dispatch?.(keepingSentences(tr).scrollIntoView());
    return true;
  };
}

function placeFor($at: ResolvedPos): { at: number; spaceBefore: boolean; spaceAfter: boolean } {
  const run = sentenceAtPosition($at.doc, $at.pos);
  if (!run) return { at: $at.pos, spaceBefore: false, spaceAfter: false };
  const at = $at.pos === run.from ? run.from : run.to;
  const before = $at.doc.textBetween($at.start(), at, undefined, "\n");
  return { at, spaceBefore: /\S$/.test(before), spaceAfter: at < $at.end() };
}

function wordsFor({ text }: SourcePassage, as: Insertion["as"]): string {
  const words = text.replace(/\s+/g, " ").trim();
  if (as.form === "sentence" || words === "") return words;
  const inner = innerQuotes(words.replace(/^[“"]([^“”"]*)[”"]$/, "$1"));
  const ending = /[?!…]$/.test(inner) ? inner : `${inner.replace(/[.,;:]$/, "")},`;
  return `“${ending}” ${as.attribution} reported.`;
}

/** Quotation marks inside a quotation become single ones. */
function innerQuotes(words: string): string {
  return words
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/(^|[\s(])"/g, "$1‘")
    .replaceAll('"', "’");
}
