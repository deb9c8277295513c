import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "#lib/domain/language/sentences.ts";
import { copiedShare, copySketchOf, SKETCH_SIZE } from "#lib/domain/wires/copy-sketch.ts";
import { likenessOf, rarityOf, SAME_EVENT, sharedWords, type TermFrequencies } from "#lib/domain/wires/event-match.ts";
import { type EventReport, suggestionFor } from "#lib/domain/wires/event-suggestions.ts";
import { type EventTerm, eventTermsOf, TERMS_A_REPORT } from "#lib/domain/wires/event-terms.ts";
import { COPY_SHARE } from "#lib/domain/wires/fingerprint.ts";
import type { ReportSentence } from "#lib/domain/wires/report.ts";
import { eventNames, eventReports } from "#tests/support/events.ts";

const NO_FREQUENCIES: TermFrequencies = { reports: 0, byTerm: new Map() };

describe("the terms of a report", () => {
  const quake = termsOf(
    "A quake shook Karsund on Monday, mayor Elif Yıldız said. The clock tower of Karsund fell. Yildiz asked for tents.",
  );

  test("are its names, by whatever spelling, and its telling words", () => {
    expect(quake.map(({ word }) => word)).toEqual(expect.arrayContaining(["Karsund", "Elif Yıldız", "quake", "tents"]));
    const [surname, plain] = [quake, termsOf("Rescuers met Elif Yildiz on Tuesday.")].map(
      (terms) => terms.find(({ word }) => /Y[ıi]ld[ıi]z/.test(word))?.term,
    );
    expect(surname).toBe(plain);
  });

  test("are none of the words that all news is written with", () => {
    const words = quake.map(({ word }) => word.toLowerCase());
    for (const common of ["said", "monday", "the", "asked", "mayor said"]) expect(words).not.toContain(common);
  });

  test("leave out the agency that told it", () => {
    const words = termsOf("The dam at Ovre broke, an engineer told Reuters.").map(({ word }) => word);
    expect(words).toContain("Ovre");
    expect(words).not.toContain("Reuters");
  });

  test("are each once, weigh something, and are no more than are kept", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const terms = termsOf(text);
        expect(terms.length).toBeLessThanOrEqual(TERMS_A_REPORT);
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
        expect(terms.every(({ term, word, weight }) => term !== "" && word !== "" && weight > 0)).toBe(true);
      }),
    );
  });
});

describe("likeness", () => {
  const term = fc.record({
    term: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    word: fc.constant("w"),
    weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
  });
  const terms = fc.uniqueArray(term, { selector: (one) => one.term, maxLength: 6 });
  const frequencies = fc
    .dictionary(fc.constantFrom("a", "b", "c", "d"), fc.nat(400))
    .map((counts) => ({ reports: 500, byTerm: new Map(Object.entries(counts)) }));

  test("is the same both ways, between 0 and 1, and 1 of a report with itself", () => {
    fc.assert(
      fc.property(terms, terms, frequencies, (a, b, counted) => {
        const likeness = likenessOf(a, b, counted);
        expect(likeness).toBeCloseTo(likenessOf(b, a, counted), 10);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (a.length > 0) expect(likenessOf(a, a, counted)).toBeCloseTo(1, 10);
      }),
    );
  });

  test("rests on rare terms more than on common ones", () => {
    const counted = { reports: 1_000, byTerm: new Map(Object.entries({ rare: 2, common: 300 })) };
    expect(rarityOf("rare", counted)).toBeGreaterThan(rarityOf("common", counted));
    const [asked, byRare, byCommon] = [
      ["rare", "common"],
      ["rare", "else"],
      ["common", "else"],
    ].map((words) => words.map((word) => ({ term: word, word, weight: 1 })));
    if (!asked || !byRare || !byCommon) throw new Error("unreachable");
    expect(likenessOf(asked, byRare, counted)).toBeGreaterThan(likenessOf(asked, byCommon, counted));
    expect(sharedWords(asked, [...byRare, ...byCommon], counted)).toEqual(["rare", "common"]);
  });

  test("groups the invented events: 85 of 100 pairs of one event at least, and none of two", () => {
    const reports = eventNames().flatMap((event) =>
      eventReports(event).map((report) => ({ event, terms: eventTermsOf(report) })),
    );
    const byTerm = new Map<string, number>();
    for (const { terms } of reports) for (const { term } of terms) byTerm.set(term, (byTerm.get(term) ?? 0) + 1);
    const pairs = reports.flatMap((a, at) =>
      reports.slice(at + 1).map((b) => ({
        same: a.event === b.event,
        found: likenessOf(a.terms, b.terms, { reports: reports.length, byTerm }) >= SAME_EVENT,
      })),
    );
    expect(pairs.filter(({ same, found }) => found && !same)).toEqual([]);
    const ofOneEvent = pairs.filter(({ same }) => same);
    // 59 of 66 pairs over 15 events; the threshold is not tuned on them.
    expect(ofOneEvent.filter(({ found }) => found).length / ofOneEvent.length).toBeGreaterThanOrEqual(0.85);
  });
});

describe("a suggestion", () => {
  const terms = termsOf("Two barges sank at Ostrava lock, lock keeper Petr Vesely said.");
  const asked = reportOf("a", "2031-05-04T10:00:00Z", terms);
  const story = { id: "s", slug: "barges", title: "Barges" };

  test("is the story of a report of the event, before reports that are in none", () => {
    const others = [
      reportOf("b", "2031-05-04T11:00:00Z", terms),
      { ...reportOf("c", "2031-05-04T12:00:00Z", terms), stories: [story] },
    ];
    expect(suggestionFor(asked, others, NO_FREQUENCIES)).toMatchObject({ kind: "story", story });
    expect(suggestionFor(asked, others.slice(0, 1), NO_FREQUENCIES)).toMatchObject({
      kind: "reports",
      reports: [{ id: "b" }],
      shared: expect.arrayContaining(["Petr Vesely"]),
    });
  });

  test("is none for a report in a story, nor from beyond 72 hours, another event, or itself", () => {
    const near = reportOf("b", "2031-05-07T10:00:00Z", terms);
    const late = reportOf("b", "2031-05-07T10:00:01Z", terms);
    const other = reportOf("b", asked.at, termsOf("Wheat prices fell in Odessa as rain came."));
    expect(suggestionFor(asked, [near], NO_FREQUENCIES)).not.toBeNull();
    for (const nothing of [late, other, asked]) expect(suggestionFor(asked, [nothing], NO_FREQUENCIES)).toBeNull();
    expect(suggestionFor({ ...asked, stories: [story] }, [near], NO_FREQUENCIES)).toBeNull();
  });
});

describe("copies", () => {
  const words = Array.from({ length: 900 }, (_, at) => `word${(at * 7919) % 4001}`);

  test("are told from sketches as from whole texts, to a tenth", () => {
    for (const kept of [0, 0.3, 0.6, 0.8, 1]) {
      const own = words.map((_, at) => `other${at}`);
      const mixed = [...words.slice(0, words.length * kept), ...own.slice(words.length * kept)];
      expect(Math.abs(copiedShare(sketchOf(words), sketchOf(mixed)) - kept)).toBeLessThan(0.1);
    }
  });

  test("are found in a longer text, whichever is asked first", () => {
    const [part, whole] = [sketchOf(words.slice(0, 300)), sketchOf(words)];
    expect(copiedShare(part, whole)).toBe(1);
    expect(copiedShare(whole, part)).toBe(copiedShare(part, whole));
  });

  test("are not told of a few words, or none", () => {
    expect(copiedShare(sketchOf(["No", "comment"]), sketchOf(["No", "comment"]))).toBe(0);
    expect(copiedShare([], [])).toBe(0);
  });

  test("have sketches in rising order, of 32 bits, at most so many", () => {
    const sketch = sketchOf(words);
    expect(sketch).toHaveLength(SKETCH_SIZE);
    expect(sketch).toEqual([...sketch].sort((a, b) => a - b));
    expect(sketch.every((hash) => hash === (hash | 0))).toBe(true);
  });

  test("are not reports of one event by two hands", () => {
    for (const event of eventNames()) {
      const sketches = eventReports(event).map(copySketchOf);
      const shares = sketches.flatMap((a, at) => sketches.slice(at + 1).map((b) => copiedShare(a, b)));
      expect(Math.max(...shares)).toBeLessThan(COPY_SHARE);
    }
  });
});

function sentencesOf(text: string): readonly ReportSentence[] {
  return splitSentences(text, text.trim() === "" ? [] : [{ kind: "body", start: 0, end: text.length }], "en");
}

function termsOf(text: string): readonly EventTerm[] {
  return eventTermsOf({ text, sentences: sentencesOf(text) });
}

function sketchOf(words: readonly string[]): readonly number[] {
  const text = `${words.join(" ")}.`;
  return copySketchOf({ text, sentences: [{ start: 0, end: text.length, block: "body" }] });
}

function reportOf(id: string, at: string, terms: readonly EventTerm[]): EventReport {
  return { id, at, terms, headline: null, source: null, stories: [] };
}
