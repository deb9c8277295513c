import { describe, expect, it } from "vitest";
import { findNames, learnNames } from "#lib/domain/language/names.ts";
import { groupNames } from "#lib/domain/language/names-groups.ts";
import { samePart, spellingKey } from "#lib/domain/language/names-spelling.ts";
import {
  bearingBetween,
  citiesNamed,
  citiesSpelledLike,
  findCountry,
  findDemonym,
} from "#lib/domain/language/places.ts";
import { tokensOf } from "#lib/domain/language/tokens.ts";

function mentionsIn(...texts: string[]) {
  const lines = texts.map((text) => ({ text, tokens: tokensOf(text), prose: true }));
  const lexicon = learnNames(lines);
  return lines.map((line) => findNames(line, lexicon));
}

function groupsIn(...texts: string[]): string[][] {
  const found = mentionsIn(...texts);
  const mentions = found.flatMap((list, report) => list.map((mention) => ({ mention, report })));
  const aliases = found.flatMap((list) =>
    list.flatMap((mention) => {
      const target = mention.aliasOf === null ? undefined : list[mention.aliasOf];
      return target ? [[mention.text, target.text] as const] : [];
    }),
  );
  return groupNames(mentions, aliases).entities.map((entity) => entity.variants.map(({ text }) => text).sort());
}

const together = (groups: readonly string[][], a: string, b: string) =>
  groups.some((group) => group.includes(a) && group.includes(b));

describe("names in a sentence", () => {
  it("leaves titles, possessives and demonyms out of a name", () => {
    const [found] = mentionsIn(
      "Kenyan Prime Minister Grace Mwangi met Harbour Authority's Ali Noor in Nairobi on Monday.",
    );
    expect(found?.map(({ text, title, kind }) => [text, title, kind])).toEqual([
      ["Grace Mwangi", "kenyan prime minister", "person"],
      ["Harbour Authority", null, "organisation"],
      ["Ali Noor", null, "person"],
      ["Nairobi", null, "place"],
    ]);
  });

  it("takes the first word of a sentence for a name only when the reports show that it is one", () => {
    const found = mentionsIn("Fighters left.", "Marlow left.", "They saw Marlow and the fighters.");
    expect(found.map((list) => list.map(({ text }) => text))).toEqual([[], ["Marlow"], ["Marlow"]]);
  });

  it("cuts each name exactly out of its sentence", () => {
    const text = "The “Old Mill” of José de la Cruz, near al-Hadra prison, burned, Anna-Lena Öst said.";
    for (const { start, end, text: name } of mentionsIn(text)[0] ?? []) expect(text.slice(start, end)).toBe(name);
  });

  it("takes the name of a ship for one wherever it stands, and a lady for a lady", () => {
    const found = mentionsIn(
      "The Lady Orla lies off the coast.",
      "The ill-fated Lady Orla hit a rock.",
      "They saw Lady Harcourt.",
    );
    expect(found.map((list) => list.map(({ text, kind }) => [text, kind]))).toEqual([
      [["Lady Orla", "other"]],
      [["Lady Orla", "other"]],
      [["Harcourt", "person"]],
    ]);
  });

  it.each([
    ["Two are gravely hurt, St Olaf's Hospital confirmed.", "St Olaf's Hospital", "organisation"],
    ["They lie in St Olaf’s Hospital.", "St Olaf’s Hospital", "place"],
    ["He studied at King's College.", "King's College", "organisation"],
    ["They met in Kenya's Parliament.", "Kenya", "place"],
  ])("takes a patron for a part of a house's name: %s", (text, name, kind) => {
    expect(mentionsIn(text)[0]?.[0]).toMatchObject({ text: name, kind });
  });

  it("reads nothing from a headline in capitals", () => {
    expect(mentionsIn("Mayor Quits After Bridge Collapse In Storm")[0]).toEqual([]);
  });
});

describe("name groups", () => {
  it("joins transliterations, surnames and first names of one person", () => {
    const groups = groupsIn("Yusuf al-Khatib spoke.", "Yousef al-Khateeb spoke.", "Later al-Khatib left.");
    expect(together(groups, "Yusuf al-Khatib", "Yousef al-Khateeb")).toBe(true);
    expect(together(groups, "Yusuf al-Khatib", "al-Khatib")).toBe(true);
  });

  it("keeps two brothers apart and gives their bare surname to neither", () => {
    const groups = groupsIn(
      "The singer Tom Carver met John Carver.",
      "The brothers Tom Carver and John Carver left.",
      "Fans cheered when Carver sang.",
    );
    expect(together(groups, "Tom Carver", "John Carver")).toBe(false);
    expect(together(groups, "Tom Carver", "Carver")).toBe(false);
    expect(together(groups, "John Carver", "Carver")).toBe(false);
  });

  it.each([
    ["Niger", "Nigeria"],
    ["Iran", "Iraq"],
    ["Mali", "Malawi"],
    ["Austria", "Australia"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(together(groupsIn(`He flew to ${a} on Monday.`, `He flew to ${b} on Monday.`), a, b)).toBe(false);
  });

  it("joins an acronym to the name that it stands behind, and to its letters", () => {
    const groups = groupsIn(
      "The National River Watch (NRW) warned.",
      "The NRW warned again.",
      "The World Grain Council met.",
      "A spokesman for the WGC agreed.",
    );
    expect(together(groups, "National River Watch", "NRW")).toBe(true);
    expect(together(groups, "World Grain Council", "WGC")).toBe(true);
  });

  it("joins a facility over what stands between its name and its kind, and no other", () => {
    const groups = groupsIn(
      "He was held in Sabra Prison.",
      "He was held in Saabra military prison.",
      "She was held in Tomba prison.",
    );
    expect(together(groups, "Sabra Prison", "Saabra military prison")).toBe(true);
    expect(together(groups, "Sabra Prison", "Tomba prison")).toBe(false);
  });
});

describe("spellings", () => {
  it("gives the romanisations of one name one skeleton", () => {
    expect(spellingKey("al-Gamal")).toBe(spellingKey("El Jamal"));
    expect(spellingKey("Mohammed")).toBe(spellingKey("Muhamad"));
    expect(spellingKey("Kowalczyk")).not.toBe(spellingKey("Kowalski"));
  });

  it("does not take a longer name for a spelling of a shorter", () => {
    expect(samePart("rahman", "rahmani")).toBe(false);
    expect(samePart("perić", "peric")).toBe(false);
    expect(samePart("mohamed", "mohammed")).toBe(true);
  });
});

describe("places", () => {
  it("knows countries, demonyms and towns", () => {
    expect(findCountry("Kenya")).toBe("KE");
    expect(findDemonym("Kenyan")).toBe("KE");
    expect(citiesNamed("Nairobi")[0]?.capital).toBe(true);
    expect(findCountry("Atlantis")).toBeNull();
    expect(citiesNamed("Atlantis")).toEqual([]);
  });

  it("says which of two towns lies where", () => {
    const [beira] = citiesSpelledLike("Beira", "MZ");
    const [maputo] = citiesSpelledLike("Maputo", "MZ");
    if (!beira || !maputo) throw new Error("The gazetteer lacks the towns.");
    const { km, directions } = bearingBetween(beira, maputo);
    expect(directions).toContain("north");
    expect(km).toBeGreaterThan(650);
    expect(km).toBeLessThan(800);
  });
});
