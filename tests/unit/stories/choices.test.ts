import { describe, expect, test } from "vitest";
import type { Claim, Conflict, Severity } from "#lib/domain/merge/merge-result.ts";
import { applyChoices, type ConflictSettlement } from "#lib/domain/stories/choices.ts";

const claim = (id: string, sentences: readonly string[], inDraft = true): Claim => ({
  id,
  key: `key-${id}`,
  text: id,
  sentences,
  passages: [],
  reports: ["r1"],
  origins: [],
  independentOrigins: 1,
  inDraft,
});

const conflict = (
  key: string,
  sides: Readonly<Record<string, readonly string[]>>,
  severity: Severity = "high",
): Conflict => ({
  id: `x-${key}`,
  key,
  kind: "number",
  severity,
  question: "How many were on board?",
  reason: "The reports give two numbers.",
  sides: Object.entries(sides).map(([value, sentences]) => ({ value, sentences })),
});

const merge = {
  claims: [claim("forty", ["s1"]), claim("fifty", ["s2"]), claim("other", ["s3"]), claim("aside", ["s4"], false)],
  conflicts: [conflict("count", { "40 people": ["s1"], "50 people": ["s2"] })],
};
const settled = (decision: ConflictSettlement["decision"], side: string | null = null) => ({
  count: { decision, side, reason: "The harbour counted." },
});

function chosen(claims: Record<string, boolean>, settlements: Record<string, ConflictSettlement>, of = merge) {
  return applyChoices(of, { claims, settlements }).claims.flatMap((one) => (one.chosen ? one.id : []));
}

describe("which claims go into the draft", () => {
  test("untouched: as the engine proposes", () => {
    expect(chosen({}, {})).toEqual(["forty", "fifty", "other"]);
  });

  test("the desk's word holds, both ways", () => {
    expect(chosen({ "key-other": false, "key-aside": true }, {})).toEqual(["forty", "fifty", "aside"]);
    const [first] = applyChoices(merge, { claims: { "key-forty": true }, settlements: {} }).claims;
    expect(first).toMatchObject({ chosen: true, byDesk: true });
  });

  test("a choice for a claim that the merge no longer has changes nothing", () => {
    expect(chosen({ "key-gone": true }, {})).toEqual(["forty", "fifty", "other"]);
  });

  test("a side taken: the other side's claim stays out, unless the desk said otherwise", () => {
    expect(chosen({}, settled("take", "40 people"))).toEqual(["forty", "other"]);
    expect(chosen({ "key-fifty": true }, settled("take", "40 people"))).toEqual(["forty", "fifty", "other"]);
  });

  test("a claim that the side taken carries too stays in", () => {
    const of = { ...merge, claims: [claim("both", ["s1", "s2"]), claim("fifty", ["s2"])] };
    expect(chosen({}, settled("take", "40 people"), of)).toEqual(["both"]);
  });

  test("a sentence on a side taken here and not taken there stays in", () => {
    const conflicts = [...merge.conflicts, conflict("hour", { noon: ["s2"], dusk: ["s9"] })];
    const settlements = {
      ...settled("take", "40 people"),
      hour: { decision: "take", side: "noon", reason: "." } as const,
    };
    expect(chosen({}, settlements, { ...merge, conflicts })).toEqual(["forty", "fifty", "other"]);
  });

  test("both to be reported: the side without a claim in the draft gets its first", () => {
    const claims = [claim("forty", ["s1"]), claim("fifty", ["s2"], false), claim("fifty too", ["s2"], false)];
    expect(chosen({}, {}, { ...merge, claims })).toEqual(["forty"]);
    expect(chosen({}, settled("both"), { ...merge, claims })).toEqual(["forty", "fifty"]);
    expect(chosen({ "key-fifty": false }, settled("both"), { ...merge, claims })).toEqual(["forty", "fifty too"]);
  });

  test("dismissed: nothing changes", () => {
    expect(chosen({}, settled("dismiss"))).toEqual(["forty", "fifty", "other"]);
  });
});

test("a settlement is remembered by its key: with a new side the conflict is open again", () => {
  const settlements = settled("take", "40 people");
  expect(applyChoices(merge, { claims: {}, settlements }).conflicts[0]?.settlement).toEqual(settlements.count);
  const grown = [conflict("count-3", { "40 people": ["s1"], "50 people": ["s2"], "60 people": ["s3"] })];
  expect(applyChoices({ ...merge, conflicts: grown }, { claims: {}, settlements }).conflicts[0]?.settlement).toBeNull();
});
