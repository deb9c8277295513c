import { describe, expect, test } from "vitest";
import { indexPassages } from "#lib/domain/passages/passage-index.ts";
import { searchPassages } from "#lib/domain/passages/search-passages.ts";
import { FLOOD } from "./harbour-reports.ts";

const index = indexPassages(FLOOD);
const reportsFor = (query: string) => new Set(searchPassages(index, query).map(({ report }) => report));
const textsFor = (query: string) => searchPassages(index, query).map(({ text }) => text);

describe("searching the reports of a story", () => {
  test("finds stems, and the last word as far as it is typed", () => {
    expect(textsFor("rescuer miss")).toEqual([
      "Rescuers were looking for 44 missing people after the dam burst, the rescue service said.",
    ]);
    expect(textsFor("flooding villages")).toHaveLength(1);
    expect(textsFor("gove")).toHaveLength(3);
  });

  test("asks for all words, not for any", () => {
    expect(textsFor("trains governor")).toEqual([]);
  });

  test("finds a name in another spelling, in small letters", () => {
    expect(reportsFor("haddady")).toEqual(new Set(["north", "south"]));
  });

  test("takes what stands between quotation marks letter by letter", () => {
    expect(textsFor("“dam burst early”")).toHaveLength(1);
    expect(textsFor('"burst the dam"')).toEqual([]);
    expect(textsFor("dam “according to the”")).toEqual([]);
  });

  test("finds figures as they are typed", () => {
    expect(textsFor("44")).toHaveLength(1);
    expect(textsFor("201").some((text) => text.includes("2019"))).toBe(true);
  });

  test("gives nothing for nothing, and never breaks on marks alone", () => {
    expect(textsFor("")).toEqual([]);
    expect(textsFor("“”")).toEqual([]);
    expect(textsFor("?! (")).toEqual([]);
  });
});
