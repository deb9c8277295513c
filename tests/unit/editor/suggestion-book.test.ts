import { expect, test } from "vitest";
import { openSuggestionBook } from "#components/editor/suggestions/suggestion-book.ts";

const now = () => new Date("2030-01-01T12:00:00Z");
const at = "2030-01-01T11:00:00Z";

test("what was made here is the reader's, and everything unknown is somebody else's", () => {
  const book = openSuggestionBook(now);
  const id = book.makeId();
  expect(book.isForeign(id)).toBe(false);
  expect(book.whose(id)).toEqual({ by: "You", at: now().toISOString(), isMine: true });
  expect(book.isForeign("elsewhere")).toBe(true);
  expect(book.whose("elsewhere")).toBeNull();
});

test("the desk knows whose the rest are", () => {
  const book = openSuggestionBook(now);
  book.learn({
    me: "ana",
    suggestions: [
      { id: "a", authorId: "ana", by: "Ana Bell", at },
      { id: "b", authorId: "ben", by: "Ben Cole", at },
    ],
  });
  expect([book.isForeign("a"), book.isForeign("b")]).toEqual([false, true]);
  expect(book.whose("b")).toEqual({ by: "Ben Cole", at, isMine: false });
});

test("no two suggestions have one name, and names are such as a document takes", () => {
  const book = openSuggestionBook(now);
  const ids = Array.from({ length: 100 }, () => book.makeId());
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
});
