import { describe, expect, test } from "vitest";
import { attributeSuggestions, type KnownSuggestion } from "#lib/domain/stories/suggestions.ts";

const then = new Date("2030-01-01T12:00:00Z");
const now = new Date("2030-01-01T13:00:00Z");
const known: KnownSuggestion = {
  id: "x",
  inserted: "left at dawn",
  removed: "fled",
  authorId: "ana",
  suggestedAt: then,
};
const found = (inserted: string, removed = "fled") => ({ id: "x", inserted, removed, sids: ["a"] });

describe("whose a suggestion is", () => {
  test("new ones are the saver's, now", () => {
    const attributed = attributeSuggestions([found("gone")], [], "ben", now);
    expect(attributed).toMatchObject({ ok: true, value: [{ authorId: "ben", suggestedAt: now }] });
  });

  test("known ones stay their author's, of their hour, also when their author writes on", () => {
    const whole = attributeSuggestions([found("left at dawn")], [known], "ben", now);
    expect(whole).toMatchObject({ ok: true, value: [{ authorId: "ana", suggestedAt: then }] });
    const grown = attributeSuggestions([found("left at grey dawn")], [known], "ana", now);
    expect(grown).toMatchObject({ ok: true, value: [{ authorId: "ana", inserted: "left at grey dawn" }] });
  });

  test.each([
    ["fewer words", found("left"), true],
    ["words from its midst taken out", found("leftdawn", ""), true],
    ["more words", found("left at dawn."), false],
    ["other words", found("went"), false],
    ["its words in another order", found("dawn at left"), false],
    ["more struck words", found("left at dawn", "fled away"), false],
  ])("somebody else leaves it %s", (_, suggestion, allowed) => {
    expect(attributeSuggestions([suggestion], [known], "ben", now).ok).toBe(allowed);
  });

  test("a refusal names the sentence", () => {
    const refused = attributeSuggestions([found("left at dawn!")], [known], "ben", now);
    expect(refused).toMatchObject({ ok: false, error: [{ sid: "a" }] });
  });
});
