import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotesIn } from "#lib/domain/language/quotes.ts";

/** Each quotation's words; “>” for each level it lies deep, “?” where a mark is missing, “~” for a term. */
function told(text: string): string[] {
  return quotesIn(text).map(({ inner, depth, balanced, isScare }) => {
    const words = text.slice(inner.start, inner.end).replace(/\n+/g, "|");
    return ">".repeat(depth) + (balanced ? "" : "?") + (isScare ? "~" : "") + words;
  });
}

describe("quotesIn", () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ["curly", "He said “we will stay,” and left.", ["we will stay,"]],
    ["straight", '"Stop!" he said. "Never again, friends."', ["Stop!", "Never again, friends."]],
    ["single as in British copy", "'We will not go,' she said, 'it's over.'", ["We will not go,", "it's over."]],
    [
      "low-high, guillemets both ways, Swedish",
      "„Ja, gut“ «Oui, oui» »Nein, nein« ”Ja, ja”",
      ["Ja, gut", "Oui, oui", "Nein, nein", "Ja, ja"],
    ],
    ["corner brackets", "「東京は『大』です」", ["~東京は『大』です", ">~大"]],
    ["one inside another", "“They enter the ‘Old Palace’ now.”", ["They enter the ‘Old Palace’ now.", ">~Old Palace"]],
    ["apostrophes and possessives", "the boys’ dog, rock ’n’ roll, the ’90s, it’s James’ hat", []],
    ["a possessive inside a term", "the ‘rebels’ palace’ fell", ["~rebels’ palace"]],
    ["a term", "the so-called “new era”", ["~new era"]],
    ["inches", 'He was 6\'2" tall and "strong"', ["~strong"]],
    [
      "paragraphs that each open, one that closes",
      "“One here.\n\n“Two here.\n\nThree here.” He left.",
      ["One here.||“Two here.||Three here.".replaceAll("||", "|")],
    ],
    [
      "paragraphs without marks up to the closing one",
      "“One here.\n\nTwo here.”\n\nA “b” c.",
      ["One here.|Two here.", "~b"],
    ],
    ["never closed", "“One, here.\nTwo “three” four.", ["?One, here.", "~three"]],
    ["never opened", "They left, all of them,” the mayor said.", ["?They left, all of them,"]],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => expect(told(text)).toEqual(expected));
  }

  it("lies within the text, inner within outer, in order, for any row of marks", () => {
    const sign = fc.constantFrom(..."“”\"'‘’„«»「」a s\n.,".split(""));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join("");
        let start = 0;
        for (const quote of quotesIn(text)) {
          expect(quote.start >= start && quote.start <= quote.inner.start).toBe(true);
          expect(quote.inner.start <= quote.inner.end && quote.inner.end <= quote.end && quote.end <= text.length).toBe(
            true,
          );
          start = quote.start;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
