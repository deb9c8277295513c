import { describe, expect, test } from "vitest";
import { createPointing, type Pointed } from "#components/editor/pointing.ts";
import { extendedStretch } from "#components/editor/sources/extended-stretch.ts";
import { lookWithin, partsOf, sameLook } from "#components/editor/sources/passages.ts";

const text = "Rain fell. Rivers rose. Roads closed.";
const sentences = [
  { start: 0, end: 10, block: "body" as const },
  { start: 11, end: 23, block: "body" as const },
  { start: 24, end: 37, block: "body" as const },
];
const cite = (from: number, to: number) => ({ report: "r", from, to });

describe("what is chosen of a report by keys", () => {
  const extend = (from: number, to: number, by: "sentence" | "word", step: 1 | -1) =>
    extendedStretch({ text, sentences }, cite(from, to), { by, step });

  test("grows and shrinks by sentences and by words", () => {
    expect(extend(0, 10, "sentence", 1)).toEqual(cite(0, 23));
    expect(extend(0, 23, "sentence", -1)).toEqual(cite(0, 10));
    expect(extend(0, 10, "word", 1)).toEqual(cite(0, 17));
    expect(extend(0, 10, "word", -1)).toEqual(cite(0, 4));
  });

  test("stays what it is at the report's end, and never becomes nothing", () => {
    expect(extend(24, 37, "sentence", 1)).toEqual(cite(24, 37));
    expect(extend(0, 10, "sentence", -1)).toEqual(cite(0, 10));
    expect(extend(0, 4, "word", -1)).toEqual(cite(0, 4));
  });
});

describe("a report's paragraphs", () => {
  const report = (words: string, count: number) => {
    const one = words.length + 1;
    const spans = Array.from({ length: count }, (_, i) => ({ start: i * one, end: i * one + words.length }));
    return {
      id: "r",
      number: 1,
      headline: null,
      source: null,
      publishedAt: null,
      language: "en",
      text: `${words} `.repeat(count),
      blocks: [{ kind: "body" as const, start: 0, end: one * count }],
      sentences: spans.map((span) => ({ ...span, block: "body" as const })),
    };
  };

  test("end at an empty line", () => {
    const apart = { ...report("Rain.", 3), text: "Rain. Rain.\n\nRain." };
    const [part] = partsOf({
      ...apart,
      sentences: [...apart.sentences.slice(0, 2), { start: 13, end: 18, block: "body" }],
    });
    expect(part?.kind === "block" && part.paragraphs.map(({ length }) => length)).toEqual([2, 1]);
  });

  test("are never so long that drawing one is felt", () => {
    const [part] = partsOf(report("Rain fell.", 100));
    const lengths = part?.kind === "block" ? part.paragraphs.map(({ length }) => length) : [];
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(100);
  });
});

describe("the look of a part of a report", () => {
  const use = { ...cite(11, 23), sid: "a", number: 1 };
  const look = { uses: [use], active: [cite(0, 4)], pointed: [], chosen: cite(30, 40) };

  test("is what falls on it", () => {
    expect(lookWithin(look, cite(0, 10))).toEqual({ uses: [], active: [cite(0, 4)], pointed: [], chosen: null });
    expect(lookWithin(look, cite(11, 23))).toEqual({ uses: [use], active: [], pointed: [], chosen: null });
    expect(lookWithin(look, cite(24, 37)).chosen).toEqual(cite(30, 40));
  });

  test("is another when a use is numbered otherwise", () => {
    expect(sameLook(look, { ...look, uses: [{ ...use }], active: [cite(0, 4)] })).toBe(true);
    expect(sameLook(look, { ...look, uses: [{ ...use, number: 2 }] })).toBe(false);
    expect(sameLook(look, { ...look, chosen: null })).toBe(false);
    expect(sameLook(look, { ...look, pointed: [cite(0, 4)] })).toBe(false);
  });
});

test("the pointer tells of each thing once", () => {
  const pointing = createPointing();
  const heard: Pointed[] = [];
  const stop = pointing.subscribe(() => heard.push(pointing.get()));
  pointing.set({ in: "sources", passage: cite(0, 4) });
  pointing.set({ in: "sources", passage: cite(0, 4) });
  pointing.set({ in: "text", sid: "a" });
  pointing.set(null);
  stop();
  pointing.set({ in: "text", sid: "b" });
  expect(heard).toEqual([{ in: "sources", passage: cite(0, 4) }, { in: "text", sid: "a" }, null]);
});
