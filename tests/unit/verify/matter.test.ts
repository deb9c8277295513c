import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "#lib/domain/verify/finding.ts";
import { type FoundSentence, matterOf } from "#lib/domain/verify/matter.ts";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";

const PASSAGE = "The ferry struck a rock and 12 passengers were hurt, the harbour master said.";
const CITED = [{ report: "r1", start: 0, end: PASSAGE.length }];

/** What the gate finds in a text on the passage, under the name that it can be dismissed by. */
function mattersOf(text: string, citations: FoundSentence["citations"] = CITED): readonly string[] {
  return verifySentence(text, [PASSAGE]).findings.map((finding) => matterOf({ text, citations }, finding));
}

const found = (text: string, words: string): Finding => {
  const start = text.indexOf(words);
  return { kind: "number", start, end: start + words.length, message: `“${words}” is not in the cited passages.` };
};

describe("what a finding is about", () => {
  test("two numbers that the passages lack are two things", () => {
    const matters = mattersOf("The ferry struck 3 rocks and 40 passengers were hurt, the harbour master said.");
    expect(matters.length).toBeGreaterThan(1);
    expect(new Set(matters).size).toBe(matters.length);
  });

  test("stays the same when other words of the sentence change", () => {
    const [said] = mattersOf("The ferry struck a rock and 40 passengers were hurt, the harbour master said.");
    expect(said).toContain("40");
    const shorter = mattersOf("The ferry struck a rock and 40 passengers were hurt, the captain said.");
    expect(shorter).toContain(said);
  });

  test("changes with the number, with the words that it stands between, with the rule and with the passages", () => {
    const text = "Of the crew 12 men drowned.";
    const citations = CITED;
    const matter = matterOf({ text, citations }, found(text, "12"));
    const others = [
      matterOf({ text: "Of the crew 13 men drowned.", citations }, found("Of the crew 13 men drowned.", "13")),
      matterOf({ text: "Of the crew 12 women drowned.", citations }, found("Of the crew 12 women drowned.", "12")),
      matterOf({ text: "Of the guests 12 men drowned.", citations }, found("Of the guests 12 men drowned.", "12")),
      matterOf({ text, citations }, { ...found(text, "12"), message: "The cited passages say “14”, not “12”." }),
      matterOf({ text, citations }, { ...found(text, "12"), kind: "date" }),
      matterOf({ text, citations: [{ report: "r1", start: 0, end: 9 }] }, found(text, "12")),
    ];
    expect(new Set([matter, ...others]).size).toBe(others.length + 1);
  });

  test("does not depend on the order of the passages, nor on one cited twice", () => {
    const text = "12 men drowned.";
    const [a, b] = [
      { report: "r2", start: 5, end: 9 },
      { report: "r1", start: 0, end: 9 },
    ] as const;
    const matter = matterOf({ text, citations: [a, b] }, found(text, "12"));
    expect(matterOf({ text, citations: [b, a, b] }, found(text, "12"))).toBe(matter);
  });

  test("whatever is added to the far ends of a sentence, the matter stays", () => {
    const words = fc.array(fc.constantFrom("slowly", "“indeed”", "–", "so,", "😀", "then"), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = [...before, "about 12 men drowned", ...after].join(" ");
        const bare = "about 12 men drowned";
        expect(matterOf({ text, citations: [] }, found(text, "12"))).toBe(
          matterOf({ text: bare, citations: [] }, found(bare, "12")),
        );
      }),
    );
  });
});
