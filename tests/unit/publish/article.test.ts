import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleSentence, articleOf, textOfRuns } from "#lib/domain/publish/article.ts";
import { type StorySentence, sentencesIn } from "#lib/domain/publish/story-text.ts";
import { anyFacts, cite, factsOf, plain, report, sentence } from "./article-facts.ts";

const article = articleOf(factsOf());
const paragraph = (...sentences: readonly StorySentence[]) =>
  articleOf(factsOf({ blocks: [{ kind: "paragraph", sentences }] }));

describe("notes", () => {
  test("are numbered as they are met; a passage cited twice has one", () => {
    expect(article.notes.map(({ number, report: of, citedBy }) => [number, of, citedBy])).toEqual([
      [1, 3, 1],
      [2, 1, 2],
    ]);
    expect(sentencesIn(article.blocks).map(({ notes }) => notes)).toEqual([[1, 2], [2]]);
  });

  test("hold the words of the passage and where they stand", () => {
    expect(article.notes[0]).toMatchObject({ start: 0, end: 22, text: "The ferry left at noon" });
  });

  test("one sentence citing a passage twice cites it once", () => {
    const once = paragraph(sentence("a", "It left.", cite("id-1", 0, 5), cite("id-1", 0, 5)));
    expect(once.notes).toHaveLength(1);
    expect(once.notes[0]?.citedBy).toBe(1);
  });

  test("what rests on nothing is never published", () => {
    expect(() => paragraph(sentence("a", "It left.", cite("id-9", 0, 5)))).toThrow("id-9");
    expect(() => paragraph(sentence("a", "It left.", cite("id-1", 0, 5000)))).toThrow("5000");
    expect(() => paragraph(sentence("a", "It left.", cite("id-1", 5, 5)))).toThrow("5–5");
  });

  test("every citation of every sentence stands in the notes exactly once, at its own words", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { blocks, notes } = articleOf(facts);
        const [before, after] = [sentencesIn(facts.blocks), sentencesIn<ArticleSentence>(blocks)];
        expect(after).toHaveLength(before.length);
        for (const [i, { cites }] of before.entries()) {
          const called = after[i]?.notes ?? [];
          expect(new Set(called).size).toBe(called.length);
          expect(called).toHaveLength(new Set(cites.map((c) => `${c.report} ${c.from} ${c.to}`)).size);
          for (const { report: id, from, to } of cites) {
            const of = facts.reports.find((one) => one.id === id);
            const same = notes.filter((note) => note.report === of?.number && note.start === from && note.end === to);
            expect(same.map(({ text }) => text)).toEqual([of?.text.slice(from, to)]);
            expect(called).toContain(same[0]?.number);
          }
        }
        expect(notes.map(({ number }) => number)).toEqual(notes.map((_, i) => i + 1));
        for (const note of notes) {
          expect(note.citedBy).toBe(after.filter(({ notes: called }) => called.includes(note.number)).length);
        }
      }),
    );
  });
});

describe("sentences", () => {
  test("lose no words: runs and the white space after them make the text again", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const after = sentencesIn<ArticleSentence>(articleOf(facts).blocks);
        const rebuilt = after.map(({ runs, after: space }) => textOfRuns(runs) + space);
        expect(rebuilt).toEqual(sentencesIn(facts.blocks).map(({ inlines }) => textOfRuns(inlines)));
        for (const { runs, after: space } of after) {
          expect(textOfRuns(runs)).toBe(textOfRuns(runs).trimEnd());
          expect(space.trim()).toBe("");
        }
      }),
    );
  });

  test("keep the look of their words", () => {
    const inlines = [plain("It "), plain("left", { bold: true }), plain(". ", { italic: true }), plain(" ")];
    const [one] = sentencesIn(paragraph({ sid: "a", cites: [], inlines }).blocks);
    expect(one?.runs).toEqual([plain("It "), plain("left", { bold: true }), plain(".", { italic: true })]);
    expect(one?.after).toBe("  ");
  });
});

describe("what stands around the text", () => {
  test("only reports that the text cites, by number, with their hue", () => {
    expect(article.reports.map(({ number, hue, agency }) => [number, hue, agency])).toEqual([
      [1, 1, "Agency 1"],
      [3, 3, "Agency 3"],
    ]);
  });

  test("neither the ids nor the texts of reports leave the house", () => {
    expect(JSON.stringify(article)).not.toContain("id-1");
    expect(JSON.stringify(article)).not.toContain("with forty on board");
  });

  test("who made it, in the order of the work", () => {
    expect(article.making.map(({ deed }) => deed)).toEqual(["wrote", "published"]);
  });

  test("the last edition is this one, the first says since when, notes come newest first", () => {
    const corrected = articleOf(
      factsOf({
        editions: [
          { number: 1, kind: "initial", publishedAt: "2030-01-01T12:00:00Z", note: null },
          { number: 2, kind: "correction", publishedAt: "2030-01-02T12:00:00Z", note: "It was 40." },
          { number: 3, kind: "update", publishedAt: "2030-01-03T12:00:00Z", note: null },
          { number: 4, kind: "correction", publishedAt: "2030-01-04T12:00:00Z", note: "It was noon." },
        ],
      }),
    );
    expect(corrected.edition.number).toBe(4);
    expect(corrected.firstPublishedAt).toBe("2030-01-01T12:00:00Z");
    expect(corrected.publicNotes.map(({ note }) => note)).toEqual(["It was noon.", "It was 40."]);
  });

  test("the way it runs comes from the language, else from its first letter", () => {
    const direction = (language: string | null, headline: string) =>
      articleOf(factsOf({ language, headline })).direction;
    expect(direction("ar", "Ferry")).toBe("rtl");
    expect(direction("fa-IR", "Ferry")).toBe("rtl");
    expect(direction("ku-Arab", "Ferry")).toBe("rtl");
    expect(direction("ur-Latn", "Ferry")).toBe("ltr");
    expect(direction("en", "غادرت")).toBe("ltr");
    expect(direction(null, "12: غادرت")).toBe("rtl");
    expect(direction(null, "Ferry غادرت")).toBe("ltr");
    expect(articleOf(factsOf({ reports: [report(1), report(3, { language: "he" })] })).reports[1]?.direction).toBe(
      "rtl",
    );
  });
});

test("the same facts give the same article", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(articleOf(structuredClone(facts))).toEqual(articleOf(facts));
    }),
  );
});
