import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REPORT_HUES } from "#lib/domain/stories/report-hues.ts";
import { hueOfNumber, nextReportNumbers } from "#lib/domain/stories/report-numbers.ts";
import { freeSlug, SLUG_LENGTH, slugOf } from "#lib/domain/stories/slug.ts";

/** What the database holds an address to. */
const PLAIN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe("the title as an address", () => {
  test.each([
    ["Ferry leaves the North Pier", "ferry-leaves-the-north-pier"],
    ["  “It’s over” – mayor's 3rd plea!  ", "its-over-mayors-3rd-plea"],
    ["Øresund: Straße, Łódź, Þór & Cœur", "oresund-strasse-lodz-thor-coeur"],
    ["İstanbul’da ılık gün", "istanbulda-ilik-gun"],
    ["Паром ушёл в Щукино: объявление", "parom-ushel-v-shchukino-obiavlenie"],
    ["Їжак і ґава", "izhak-i-gava"],
    ["Το πλοίο έφυγε", "to-ploio-efyge"],
    ["ﬁnal １２", "final-12"],
  ])("%s", (title, slug) => expect(slugOf(title)).toBe(slug));

  test.each(["غادرت العبارة", "渡轮离开", "…", ""])("“%s”: a name of its own, always the same", (title) => {
    expect(slugOf(title)).toMatch(/^story-[0-9a-z]+$/);
    expect(slugOf(title)).toBe(slugOf(title));
  });

  test("two titles without Latin letters differ", () => {
    expect(slugOf("غادرت العبارة")).not.toBe(slugOf("وصلت العبارة"));
  });

  test("a long title is cut between words", () => {
    const slug = slugOf("harbour ".repeat(30));
    expect(slug).toBe(Array(10).fill("harbour").join("-"));
    expect(slugOf("x".repeat(200))).toBe("x".repeat(SLUG_LENGTH));
  });

  test("whatever the title, the database takes it, with a number behind it too", () => {
    const title = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme-ascii", maxLength: 200 }));
    fc.assert(
      fc.property(title, fc.integer({ min: 0, max: 30 }), (text, others) => {
        const slug = slugOf(text);
        const taken = new Set<string>();
        for (let i = 0; i <= others; i += 1) taken.add(freeSlug(slug, taken));
        expect(taken.size).toBe(others + 1);
        for (const one of taken) {
          expect(one).toMatch(PLAIN);
          expect(one.length).toBeLessThanOrEqual(SLUG_LENGTH);
        }
      }),
    );
  });

  test("a number behind a full-length slug takes the place of its end", () => {
    const words = Array(10).fill("harbour").join("-");
    expect(freeSlug(words, new Set([words]))).toBe(`${Array(9).fill("harbour").join("-")}-2`);
    const word = "x".repeat(SLUG_LENGTH);
    expect(freeSlug(word, new Set([word]))).toBe(`${"x".repeat(SLUG_LENGTH - 2)}-2`);
  });

  test("the first that is free", () => {
    expect(freeSlug("ferry", new Set())).toBe("ferry");
    expect(freeSlug("ferry", new Set(["ferry", "ferry-3"]))).toBe("ferry-2");
    expect(freeSlug("ferry", new Set(["ferry", "ferry-2"]))).toBe("ferry-3");
  });
});

describe("numbers of reports", () => {
  test("go on after the highest, gaps stay", () => {
    expect(nextReportNumbers([], 3)).toEqual([1, 2, 3]);
    expect(nextReportNumbers([1, 4], 2)).toEqual([5, 6]);
    expect(nextReportNumbers([2], 0)).toEqual([]);
  });

  test("twelve hues, then again", () => {
    expect(REPORT_HUES).toHaveLength(12);
    expect([1, 12, 13, 25].map(hueOfNumber)).toEqual([1, 12, 1, 1]);
    expect(hueOfNumber(0)).toBe(1);
  });
});
