import { expect, test } from "vitest";
import { documentFromDraft } from "#lib/editor/document-from-draft.ts";
import { readDocument } from "#lib/editor/queries/read-document.ts";
import { renderSentences } from "#lib/editor/queries/rendered-story.ts";

function counting() {
  let n = 0;
  return () => {
    n += 1;
    return `s${n}`;
  };
}

const sentence = (text: string, report: string) => ({
  text,
  claim: "c1",
  citations: [{ report, start: 3, end: 9 }],
  findings: [],
});

test("a draft becomes a document in which every sentence is cited", () => {
  const draft = {
    paragraphs: [
      { sentences: [sentence("Rain fell.", "m1"), sentence("Rivers\nrose.", "m2")] },
      { sentences: [] },
      { sentences: [sentence("Roads closed.", "m1")] },
    ],
  };
  const json = documentFromDraft(draft, counting(), (id) => `db-${id}`);
  const read = readDocument(json, {
    reports: new Map([
      ["db-m1", { length: 9 }],
      ["db-m2", { length: 9 }],
    ]),
  });
  if (!read.ok) throw new Error(read.error[0]?.message);
  expect(read.value.sentences.map(({ sid, text, cites, blockIndex }) => [sid, text, cites, blockIndex])).toEqual([
    ["s1", "Rain fell.", [{ report: "db-m1", from: 3, to: 9 }], 0],
    ["s2", "Rivers rose.", [{ report: "db-m2", from: 3, to: 9 }], 0],
    ["s3", "Roads closed.", [{ report: "db-m1", from: 3, to: 9 }], 1],
  ]);
});

test("an empty draft is a document to start writing in", () => {
  expect(readDocument(documentFromDraft({ paragraphs: [] }, counting()), { reports: new Map() }).ok).toBe(true);
});

test("a stored story is laid out block by block, a sentence in one piece whatever is bold in it", () => {
  const marks = [{ type: "sentence", attrs: { sid: "a", cites: [] } }];
  const text = (words: string, more: readonly object[] = []) => ({
    type: "text",
    text: words,
    marks: [...marks, ...more],
  });
  const paragraph = { type: "paragraph", content: [text("Rain "), text("fell", [{ type: "bold" }]), text(".")] };
  const rendered = renderSentences({
    type: "doc",
    content: [
      paragraph,
      { type: "paragraph" },
      { type: "heading", attrs: { level: 3 }, content: [text("Roads")] },
      { type: "orderedList", attrs: { start: 4 }, content: [{ type: "listItem", content: [paragraph] }] },
      { type: "blockquote", content: [paragraph] },
    ],
  });
  expect(rendered.map(({ kind }) => kind)).toEqual(["paragraph", "subhead", "list", "quote"]);
  expect(rendered[0]).toMatchObject({
    sentences: [{ sid: "a", inlines: [{ text: "Rain " }, { text: "fell", bold: true }, { text: "." }] }],
  });
  expect(rendered[1]).toMatchObject({ level: 3 });
  expect(rendered[2]).toMatchObject({ ordered: true, start: 4, items: [[{ kind: "paragraph" }]] });
});
