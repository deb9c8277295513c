import { describe, expect, test } from "vitest";
import { EMPTY_HEAD, HEAD_FIELDS, headChanges, headOf } from "#lib/domain/stories/story-head.ts";

describe("the head of a story", () => {
  test("that knows fewer fields has the others empty, and nothing that is no field", () => {
    const kept = { headline: "Ferry aground", standfirst: "All safe.", document: "{}" };
    expect(headOf(kept)).toEqual({ ...EMPTY_HEAD, headline: "Ferry aground", standfirst: "All safe." });
    expect(Object.keys(headOf(kept)).toSorted()).toEqual(HEAD_FIELDS.toSorted());
  });

  test("is compared field by field", () => {
    const before = { ...EMPTY_HEAD, headline: "Ferry aground", byline: "Nora Quist" };
    const after = { ...before, byline: "", summary: "A ferry is aground; nobody is hurt." };
    expect(headChanges(before, after)).toEqual([
      { field: "byline", before: "Nora Quist", after: "" },
      { field: "summary", before: "", after: "A ferry is aground; nobody is hurt." },
    ]);
    expect(headChanges(before, before)).toEqual([]);
  });
});
