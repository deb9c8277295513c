import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";

type Pair = { readonly sentence: string; readonly passages: readonly string[] };
const PAIRS = new URL("../../fixtures/gate/pairs/pairs.json", import.meta.url);
const pairs = JSON.parse(readFileSync(PAIRS, "utf8")) as Readonly<Record<"changed" | "honest", readonly Pair[]>>;

// Each is a way in which a sentence goes wrong that no operator of the mutation test makes.
describe("sentences that say something else than their passage", () => {
  it.each(pairs.changed)("$sentence", ({ sentence, passages }) => {
    expect(verifySentence(sentence, passages).verdict).not.toBe("supported");
  });
});

describe("sentences that say what their passages say", () => {
  it.each(pairs.honest)("$sentence", ({ sentence, passages }) => {
    expect(verifySentence(sentence, passages).findings).toEqual([]);
  });
});
