import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, containment, shinglesOf } from "#lib/domain/wires/fingerprint.ts";

const ORIGINAL =
  "The bridge over the Tamsin will close for repairs on Monday, the city said. Engineers found cracks in two of its six piers during an inspection last week, and traffic will be sent over the old ford until the spring.";

describe("fingerprint", () => {
  it("takes a text with other line breaks, case and punctuation for the same", () => {
    const reset = ORIGINAL.toUpperCase().replace(/\. /g, "!\n\n");
    expect(compareTexts(shinglesOf(ORIGINAL), shinglesOf(reset))).toBe("same");
  });

  it("takes a text with a new top and its own end for a copy", () => {
    const copied = `Drivers face a long way round. ${ORIGINAL} The mayor will speak on Friday.`;
    expect(compareTexts(shinglesOf(ORIGINAL), shinglesOf(copied))).toBe("copy");
  });

  it("does not take another report of the event for a copy", () => {
    const other =
      "Cracks in the piers will shut the Tamsin bridge from Monday. The old ford is to carry the traffic until spring, officials said.";
    expect(compareTexts(shinglesOf(ORIGINAL), shinglesOf(other))).toBe("none");
  });

  it("finds nothing in nothing", () => {
    expect(containment(shinglesOf(""), shinglesOf(ORIGINAL))).toBe(0);
    expect(shinglesOf(" … ").size).toBe(0);
  });

  it("always finds a text whole in itself, and in itself with more around it", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 5, maxLength: 40 }), (words) => {
        const text = words.join(" ");
        expect(containment(shinglesOf(text), shinglesOf(`before ${text} after`))).toBe(1);
      }),
    );
  });
});
