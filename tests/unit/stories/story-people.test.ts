import { expect, test } from "vitest";
import { othersInWords } from "#lib/domain/stories/story-people.ts";

test.each([
  [[], null],
  [["Nora"], "Nora"],
  [["Nora", "Tomasz"], "Nora and Tomasz"],
  [["Amina", "Nora", "Tomasz"], "Amina, Nora and Tomasz"],
  [["Amina", "Henrik", "Nora", "Tomasz"], "Amina, Henrik and 2 others"],
])("the others in a story: %j", (names, words) => {
  const others = names.map((name) => ({ id: name, name, isMe: false }));
  expect(othersInWords([{ id: "me", name: "Me", isMe: true }, ...others])).toBe(words);
});
