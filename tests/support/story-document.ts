import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import type { BuiltStory } from "./build-story.ts";

export type TypedSentence = { readonly sid: string; readonly text: string; readonly cites?: readonly Cite[] };

/** The document of these paragraphs, as an editor would send it. */
export function documentOf(...paragraphs: readonly (readonly TypedSentence[])[]): StoredDocument {
  return {
    type: "doc",
    content: paragraphs.map((sentences) => ({
      type: "paragraph",
      content: sentences.map(({ sid, text, cites = [] }, i) => ({
        type: "text",
        text: i < sentences.length - 1 ? `${text} ` : text,
        marks: [{ type: "sentence", attrs: { sid, cites } }],
      })),
    })),
  };
}

/** A sentence of one of the story's reports, word for word, with its citation. */
export function quoted(story: BuiltStory, report: number, sentence: number, sid: string): TypedSentence {
  const found = story.reports[report];
  const span = found?.sentences[sentence];
  if (!found || !span) throw new Error(`The story has no sentence ${sentence} in report ${report}.`);
  const { start: from, end: to } = span;
  return { sid, text: found.text.slice(from, to), cites: [{ report: found.id, from, to }] };
}
