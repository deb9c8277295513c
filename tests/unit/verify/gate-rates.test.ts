import { describe, expect, it } from "vitest";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";
import { type Edit, honestEdits, mutants } from "./mutants.ts";
import { sampleEvents } from "./samples.ts";

const events = sampleEvents();
const honest = events.flatMap(honestEdits);
const changed = events.flatMap((event, at) => mutants(event, events[(at + 1) % events.length] ?? event));

function isSupported({ sentence, passages }: Edit): boolean {
  return verifySentence(sentence, passages).verdict === "supported";
}

function told({ what, sentence }: Edit): string {
  return `${what}: ${sentence}`;
}

describe("the gate over edits of the sample sentences", () => {
  it("has enough of every kind to measure with", () => {
    const kinds = new Set(changed.map((edit) => edit.what));
    expect(events.length).toBeGreaterThanOrEqual(8);
    expect(events.flatMap((event) => event.sentences).length).toBeGreaterThanOrEqual(150);
    expect(kinds.size).toBe(15);
    for (const kind of kinds) expect(changed.filter((edit) => edit.what === kind).length, kind).toBeGreaterThan(5);
    expect(honest.length).toBeGreaterThan(1_000);
  });

  it("catches at least 99.5 % of what changes the meaning", () => {
    const missed = changed.filter(isSupported);
    expect(1 - missed.length / changed.length, missed.map(told).join("\n")).toBeGreaterThanOrEqual(0.995);
  });

  it("catches at least 95 % of each kind of change", () => {
    for (const kind of new Set(changed.map((edit) => edit.what))) {
      const edits = changed.filter((edit) => edit.what === kind);
      const missed = edits.filter(isSupported);
      expect(1 - missed.length / edits.length, `${kind}\n${missed.map(told).join("\n")}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("accepts at least 99 % of honest edits", () => {
    const refused = honest.filter((edit) => !isSupported(edit));
    expect(1 - refused.length / honest.length, refused.map(told).join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  it("accepts every copy", () => {
    const refused = honest.filter((edit) => edit.what.startsWith("cop") && !isSupported(edit));
    expect(refused.map(told)).toEqual([]);
  });
});
