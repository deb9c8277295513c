import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPassages } from "#lib/domain/passages/find-passages.ts";
import { indexPassages } from "#lib/domain/passages/passage-index.ts";
import { FLOOD } from "./harbour-reports.ts";

const index = indexPassages(FLOOD);
const first = (sentence: string) => findPassages(index, sentence).at(0);

describe("the passages for a sentence typed from memory", () => {
  test("what carries it comes first, with its place in its report", () => {
    const found = first("The rescue service said that at least 41 people were missing by nightfall.");
    expect(found?.text).toBe("At least 41 people were missing by nightfall, according to the rescue service.");
    expect(FLOOD[0]?.text.slice(found?.start, found?.end)).toBe(found?.text);
    expect(found?.report).toBe("north");
    expect(found?.verdict).toBe("supported");
  });

  test("a figure that few passages share leads to its passage", () => {
    expect(first("Some 44 people could not be found.")?.report).toBe("south");
    expect(first("Some 41 people could not be found.")?.report).toBe("north");
  });

  test("a name is found in every spelling, and a body by its letters", () => {
    const governor = findPassages(index, "Yousef al-Haddadi, the governor, spoke.").map(({ report }) => report);
    expect(new Set(governor)).toEqual(new Set(["north", "south"]));
    const institute = findPassages(index, "The Water Research Institute had seen cracks.").map(({ text }) => text);
    expect(institute).toContain("The WRI declined to comment on the cracks.");
  });

  test("what several reports print in the same words is one passage with its other places", () => {
    const trains = findPassages(index, "No trains ran between Veldt and the coast.");
    expect(trains.filter(({ text }) => text.startsWith("Trains between"))).toHaveLength(1);
    expect(trains.at(0)?.also.map(({ report }) => report)).toEqual(["copy"]);
  });

  test("nothing is offered for what no report says, nor from what is no reporting", () => {
    expect(findPassages(index, "The opera opened its season with a comedy.")).toEqual([]);
    expect(findPassages(index, "")).toEqual([]);
    expect(findPassages(index, "41 people missing in our photo gallery").map(({ block }) => block)).not.toContain(
      "promo",
    );
  });

  test("of a wrong figure the passage shows the right one", () => {
    const found = first("The reservoir lies 53 km from the town of Veldt.");
    expect(found?.verdict).toBe("contradicted");
    expect(found?.differing.map(({ start, end }) => found.text.slice(start, end))).toEqual(["35 km"]);
  });

  test("any words at all give passages of the reports, in their order of worth, and no more than asked for", () => {
    const words = fc.constantFrom(...FLOOD.flatMap(({ text }) => text.split(/\s+/)), "and", "57", "“", "–", "");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (typed) => {
        const found = findPassages(index, typed.join(" "), 3);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { report, start, end, text } of found)
          expect(FLOOD.find(({ id }) => id === report)?.text.slice(start, end)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
