import { expect, test } from "vitest";
import { mergedHead, mergeHeads } from "#lib/domain/stories/merge-heads.ts";
import { EMPTY_HEAD } from "#lib/domain/stories/story-head.ts";

const base = { ...EMPTY_HEAD, headline: "Ferry aground", standfirst: "Nobody is hurt.", byline: "Ana Bell" };
const mine = { ...base, headline: "Ferry aground off Holm", standfirst: "All are ashore.", summary: "Short." };
const theirs = { ...base, headline: "Ferry runs aground", byline: "Ana Bell and Ben Ode", summary: "Short." };

test("what one side changed is settled, what both changed is to be chosen, what both made alike is neither", () => {
  const fields = mergeHeads(base, mine, theirs);
  expect(fields.filter(({ by }) => by !== null).map(({ field, by, settled }) => [field, by, settled])).toEqual([
    ["standfirst", "mine", "All are ashore."],
    ["byline", "theirs", "Ana Bell and Ben Ode"],
  ]);
  expect(fields.filter(({ settled }) => settled === null).map(({ field }) => field)).toEqual(["headline"]);
});

test("the head is what was chosen, and mine where nothing was", () => {
  const fields = mergeHeads(base, mine, theirs);
  const merged = { ...mine, byline: theirs.byline };
  expect(mergedHead(fields, () => undefined)).toEqual(merged);
  expect(mergedHead(fields, () => "theirs")).toEqual({ ...merged, headline: theirs.headline });
});

test("without a base every difference is to be chosen", () => {
  const open = mergeHeads(null, mine, theirs).filter(({ settled }) => settled === null);
  expect(open.map(({ field }) => field)).toEqual(["headline", "standfirst", "byline"]);
});
