import type { Draft, DraftSentence, Passage } from "../domain/merge/merge-result.ts";
import type { Cite } from "./marks/cite.ts";
import { SENTENCE } from "./marks/sentence.ts";
import type { StoredDocument } from "./queries/read-document.ts";
import type { MakeSid } from "./sid.ts";

/**
 * The story document of a draft: one paragraph for each of the draft's, every sentence cited. `reportId` says which
 * database id a report of the merge has; without it the merge ran on database ids. An empty draft is one empty paragraph.
 */
export function documentFromDraft(
  draft: Pick<Draft, "paragraphs">,
  makeSid: MakeSid,
  reportId: (mergeId: string) => string = (id) => id,
): StoredDocument {
  const paragraphs = draft.paragraphs.map(({ sentences }) => paragraph(sentences, makeSid, reportId));
  const filled = paragraphs.filter((block) => block.content.length > 0);
  return { type: "doc", content: filled.length > 0 ? filled : [{ type: "paragraph" }] };
}

function paragraph(sentences: readonly DraftSentence[], makeSid: MakeSid, reportId: (mergeId: string) => string) {
  const written = sentences.filter(({ text }) => text.trim() !== "");
  const content = written.map(({ text, citations }, i) => ({
    type: "text",
    // The space between two sentences belongs to the first.
    text: oneLine(text) + (i < written.length - 1 ? " " : ""),
    marks: [{ type: SENTENCE, attrs: { sid: makeSid(), cites: citations.map((passage) => cite(passage, reportId)) } }],
  }));
  return { type: "paragraph", content };
}

function cite({ report, start, end }: Passage, reportId: (mergeId: string) => string): Cite {
  return { report: reportId(report), from: start, to: end };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
