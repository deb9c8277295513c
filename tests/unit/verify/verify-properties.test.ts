import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";
import { plainOf } from "./mutants.ts";
import { sampleEvents } from "./samples.ts";

const sentences = sampleEvents().flatMap((event) => event.sentences.map(plainOf));
const sample = fc.constantFrom(...sentences);
const wild = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc
    .array(fc.constantFrom(..."“”‘’\"'«»„(),;—. \n0123½%€not may kmal-\u200b\u202e大".split("")), { maxLength: 60 })
    .map((signs) => signs.join("")),
);
/** Sentences as they look half-way through an edit. */
const edited = fc
  .tuple(sample, sample, fc.nat(200), wild)
  .map(([a, b, at, noise]) => a.slice(0, at) + noise + b.slice(at % b.length));
const text = fc.oneof(sample, wild, edited);

describe("the gate on any input", () => {
  it("marks only what is in the sentence, and scores between 0 and 1", () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (sentence, passages) => {
        const { score, findings } = verifySentence(sentence, passages);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { start, end, message } of findings) {
          expect(0 <= start && start <= end && end <= sentence.length).toBe(true);
          expect(start < end || sentence.length === 0).toBe(true);
          expect(message).toMatch(/[.…]$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("supports a copy, whatever else is cited", () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 2 }), fc.nat(2), (sentence, others, at) => {
        fc.pre(sentence.trim() !== "");
        const passages = others.toSpliced(at, 0, sentence);
        expect(verifySentence(sentence, passages)).toEqual({ verdict: "supported", score: 1, findings: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("says the same each time, and supported exactly when it finds nothing", () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (sentence, passages) => {
        const first = verifySentence(sentence, passages);
        verifySentence(passages[0] ?? "", [sentence]);
        expect(verifySentence(sentence, passages)).toEqual(first);
        expect(first.verdict === "supported").toBe(first.findings.length === 0);
      }),
      { numRuns: 300 },
    );
  });
});
