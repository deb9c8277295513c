import { describe, expect, test } from "vitest";
import { DOCUMENT_LIMITS, type DocumentIssueCode } from "#lib/editor/queries/document-issues.ts";
import { readDocument } from "#lib/editor/queries/read-document.ts";

const REPORT = "0198f2aa-0000-7000-8000-000000000001";
const facts = { reports: new Map([[REPORT, { length: 100 }]]) };

function text(words: string, sid: unknown, cites: unknown = [], more: readonly object[] = []) {
  return { type: "text", text: words, marks: [{ type: "sentence", attrs: { sid, cites } }, ...more] };
}

function doc(...content: readonly object[]) {
  return { type: "doc", content: [{ type: "paragraph", content }] };
}

function refusal(json: unknown): readonly [DocumentIssueCode, string] | null {
  const read = readDocument(json, facts);
  return read.ok ? null : [read.error[0]?.code ?? "malformed", read.error[0]?.message ?? ""];
}

describe("a document that is in order", () => {
  const cites = [{ report: REPORT, from: 0, to: 100 }];

  test("comes back as what is stored, with its sentences", () => {
    const read = readDocument(
      doc(text("Rain ", "a", cites), text("fell. ", "a", cites, [{ type: "bold" }]), text("So.", "b")),
      facts,
    );
    if (!read.ok) throw new Error(read.error[0]?.message);
    expect(read.value.sentences.map(({ sid, text: words, kind }) => [sid, words, kind])).toEqual([
      ["a", "Rain fell.", "text"],
      ["b", "So.", "text"],
    ]);
    expect(readDocument(read.value.json, facts).ok).toBe(true);
  });

  test("is stored without what the schema does not know", () => {
    const sent = {
      type: "doc",
      evil: 1,
      content: [{ type: "paragraph", attrs: { onclick: "x" }, content: [text("Rain.", "a")] }],
    };
    const read = readDocument(sent, facts);
    expect(read.ok && JSON.stringify(read.value.json)).not.toMatch(/evil|onclick/);
  });

  test("may be empty", () => {
    expect(refusal({ type: "doc", content: [{ type: "paragraph" }] })).toBeNull();
  });
});

describe("a document that is not", () => {
  const nested = (depth: number): object =>
    depth === 0 ? { type: "paragraph" } : { type: "blockquote", content: [nested(depth - 1)] };
  const many = (count: number) => Array.from({ length: count }, (_, i) => text(`S${i}. `, `s${i}`));
  const cite = (value: object) => doc(text("Rain.", "a", [value]));
  const link = (href: unknown) => doc(text("Rain.", "a", [], [{ type: "link", attrs: { href } }]));

  test.each<[string, unknown, DocumentIssueCode]>([
    ["nothing", null, "malformed"],
    ["a number", 7, "malformed"],
    ["a list", [], "malformed"],
    ["a text alone", { type: "text", text: "Rain." }, "malformed"],
    ["an unknown node", { type: "doc", content: [{ type: "iframe" }] }, "malformed"],
    ["a node named after a built-in", { type: "doc", content: [{ type: "constructor" }] }, "malformed"],
    ["an unknown mark", doc(text("Rain.", "a", [], [{ type: "code" }])), "malformed"],
    ["content that is no list", { type: "doc", content: "Rain." }, "malformed"],
    ["no block", { type: "doc", content: [] }, "malformed"],
    ["text outside a block", { type: "doc", content: [text("Rain.", "a")] }, "malformed"],
    ["a mark on the whole", { ...doc(text("Rain.", "a")), marks: [{ type: "bold" }] }, "malformed"],
    ["a headline as a subhead", { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] }, "malformed"],
    ["a sid that is no sid", doc(text("Rain.", "<b>")), "malformed"],
    ["a sid that is no text", doc(text("Rain.", 7)), "malformed"],
    [
      "no sid",
      {
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "R.", marks: [{ type: "sentence" }] }] }],
      },
      "malformed",
    ],
    ["citations that are no list", doc(text("Rain.", "a", "all")), "malformed"],
    ["a citation that ends before it starts", cite({ report: REPORT, from: 5, to: 5 }), "malformed"],
    ["a citation with a fraction", cite({ report: REPORT, from: 0.5, to: 5 }), "malformed"],
    ["a citation with more in it", cite({ report: REPORT, from: 0, to: 5, note: "x" }), "malformed"],
    [
      "two sentences on one text",
      doc(text("Rain.", "a", [], [{ type: "sentence", attrs: { sid: "b", cites: [] } }])),
      "malformed",
    ],
    ["text in no sentence", doc({ type: "text", text: "Rain." }), "text-outside-sentence"],
    ["a line break in no sentence", doc(text("Rain.", "a"), { type: "hardBreak" }), "text-outside-sentence"],
    ["one sid in two places", doc(text("Rain. ", "a"), text("Snow. ", "b"), text("Hail.", "a")), "duplicate-sid"],
    [
      "one sid with two sources",
      doc(text("Rain. ", "a"), text("Snow. ", "a", [{ report: REPORT, from: 0, to: 5 }])),
      "duplicate-sid",
    ],
    [
      "a report of another story",
      cite({ report: "0198f2aa-0000-7000-8000-000000000002", from: 0, to: 5 }),
      "unknown-report",
    ],
    ["a passage past the end", cite({ report: REPORT, from: 90, to: 101 }), "citation-out-of-range"],
    ["a script for a link", link("javascript:alert(1)"), "unsafe-link"],
    ["a script with a tab in it", link("java\tscript:alert(1)"), "unsafe-link"],
    ["data for a link", link("data:text/html,x"), "unsafe-link"],
    ["a link to nowhere", link("/desk"), "unsafe-link"],
    ["a link that is no text", link(7), "malformed"],
    ["five million letters", doc(text("x".repeat(5_000_000), "a")), "too-large"],
    ["fifty thousand sentences", doc(...many(50_000)), "too-large"],
    ["a hundred deep", { type: "doc", content: [nested(100)] }, "too-large"],
    ["a hundred thousand deep", deep(100_000), "too-large"],
    [
      "a hundred citations",
      doc(
        text(
          "R.",
          "a",
          Array.from({ length: 100 }, (_, i) => ({ report: REPORT, from: 0, to: i + 1 })),
        ),
      ),
      "too-large",
    ],
  ])("%s is refused in one sentence", (_name, json, code) => {
    const found = refusal(json);
    expect(found?.[0]).toBe(code);
    expect(found?.[1]).toMatch(/^[A-Z“].*\.$/s);
    expect(found?.[1].length).toBeLessThan(300);
  });

  test("says everything that one step finds", () => {
    const read = readDocument(
      doc(
        text("Rain.", "a", [
          { report: "x", from: 0, to: 1 },
          { report: REPORT, from: 0, to: 101 },
        ]),
      ),
      facts,
    );
    expect(read.ok ? [] : read.error.map(({ code, sid }) => [code, sid])).toEqual([
      ["unknown-report", "a"],
      ["citation-out-of-range", "a"],
    ]);
  });

  test("a story of five thousand sentences is not too large", () => {
    expect(refusal(doc(...many(5000)))).toBeNull();
    expect(DOCUMENT_LIMITS.sentences).toBeGreaterThan(5000);
  });
});

function deep(levels: number): object {
  let node: object = { type: "paragraph" };
  for (let i = 0; i < levels; i += 1) node = { type: "blockquote", content: [node] };
  return { type: "doc", content: [node] };
}
