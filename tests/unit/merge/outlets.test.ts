import { describe, expect, it } from "vitest";
import type { MergeInput } from "#lib/domain/merge/merge-input.ts";
import { mergeReports, readStory } from "#lib/domain/merge/merge-reports.ts";
import { outletsOf } from "#lib/domain/merge/outlets.ts";
import { reportFrom } from "#tests/support/events.ts";

const BRIDGE = `Rope bridge gives way above Aldermere

Aldermere, 3 March 2031

The rope bridge above Aldermere gave way on Monday evening and fell into the river.

Eleven walkers stood on it when the northern cables tore. All of them reached the bank, and four were taken to the
clinic with broken bones. The path to the upper valley stays closed until the summer, and the two huts behind it can be
reached on foot over the eastern ridge alone.`;

const OTHER = `Bridge at Aldermere falls

Aldermere, 3 March 2031

Above Aldermere the rope bridge gave way on Monday evening and fell.

Farmers heard a loud crack from the gorge shortly before dark. A helicopter searched the water for an hour with its
lamps and turned back when everybody had been counted.`;

/** Each: the words, then whatever is said about them; published one after the other. */
function reports(...given: readonly (readonly [string, Partial<MergeInput>])[]): MergeInput[] {
  return given.map(([text, about], at) => ({
    ...reportFrom(new TextEncoder().encode(text), `${at}.txt`, at),
    publishedAt: new Date(Date.UTC(2031, 2, 3, 18, at)).toISOString(),
    ...about,
  }));
}

function originsOfTheFall(inputs: readonly MergeInput[]): number | undefined {
  return mergeReports(inputs).claims.find(({ text }) => text.includes("gave way"))?.independentOrigins;
}

describe("the origins of what nobody is named for", () => {
  it("are two where two outlets tell it in their own words", () => {
    expect(originsOfTheFall(reports([BRIDGE, { source: "Valley Post" }], [OTHER, { source: "Hill Radio" }]))).toBe(2);
  });

  it("are one for twenty outlets that print one text", () => {
    const copies = Array.from({ length: 20 }, (_, at) => [BRIDGE, { source: `Paper ${at}` }] as const);
    expect(originsOfTheFall(reports(...copies))).toBe(1);
    expect(originsOfTheFall(reports(...copies.slice(0, 3), [OTHER, { source: "Hill Radio" }]))).toBe(2);
  });

  it("are one where two outlets rest on the same agency, whatever their words and their own names", () => {
    const relayed = { restsOn: "AFP" };
    expect(
      originsOfTheFall(
        reports([BRIDGE, { source: "Valley Post", ...relayed }], [OTHER, { source: "Hill Radio", ...relayed }]),
      ),
    ).toBe(1);
    const agency = { source: "Agence France-Presse" };
    expect(originsOfTheFall(reports([BRIDGE, agency], [OTHER, { source: "Hill Radio", ...relayed }]))).toBe(1);
  });

  it("are one where a report cites the agency that the other rests on", () => {
    const cited = OTHER.replace("and fell.", "and fell, Reuters reported.");
    const relaying = { source: "Valley Post", restsOn: "Reuters" };
    expect(originsOfTheFall(reports([BRIDGE, relaying], [cited, { source: "Hill Radio" }]))).toBe(1);
    expect(originsOfTheFall(reports([BRIDGE, { source: "Valley Post" }], [cited, { source: "Hill Radio" }]))).toBe(2);
  });

  it("do not count an outlet that rests on nobody known, once somebody is named", () => {
    const cited = OTHER.replace("and fell.", "and fell, Reuters reported.");
    const unknown = { source: "Valley Post", restsOn: null };
    expect(originsOfTheFall(reports([BRIDGE, unknown], [cited, { source: "Hill Radio" }]))).toBe(1);
  });
});

describe("a copy", () => {
  it("is the word of the first report with its text whose outlet is known, by way of other copies too", () => {
    const longer = `${BRIDGE}\n\nThe bridge was hung in 1961. Its planks were changed twice, its ropes never.`;
    const inputs = reports(
      [BRIDGE, {}],
      [OTHER, { source: "Hill Radio" }],
      [longer, { source: "Valley Post" }],
      [BRIDGE, { source: "Lake News" }],
    );
    expect(outletsOf(readStory(inputs)).map(({ name }) => name)).toEqual([
      "Valley Post",
      "Hill Radio",
      "Valley Post",
      "Valley Post",
    ]);
  });

  it("of unknown source stays unknown", () => {
    expect(outletsOf(readStory(reports([BRIDGE, {}], [BRIDGE, {}])))).toEqual([
      { name: "report r1", known: false },
      { name: "report r1", known: false },
    ]);
  });
});
