import fc from "fast-check";
import { expect, it } from "vitest";
import { exactWordDiff, type WordChange, wordDiff } from "#lib/editor/queries/word-diff.ts";

// Two texts against each other, as one reads it and as a change is made.

it("keeps what both say apart from the words that changed", () => {
  expect(shown(wordDiff("The ministry said 14 people were hurt.", "The ministry said 16 people were hurt."))).toBe(
    "The ministry said [-14][+16] people were hurt.",
  );
  expect(shown(wordDiff("The harbour opened again at three.", "The harbour opened at three."))).toBe(
    "The harbour opened [-again ]at three.",
  );
  expect(shown(wordDiff("Nobody was hurt on Friday.", "Nobody was hurt, police said, on Friday."))).toBe(
    "Nobody was hurt[+, police said,] on Friday.",
  );
});

it("shows another sentence whole, and not word by word in turns with the old one", () => {
  expect(shown(wordDiff("The ferry ran aground on the bank.", "Divers found a crack below the rudder!"))).toBe(
    "[-The ferry ran aground on the bank.][+Divers found a crack below the rudder!]",
  );
  expect(
    shown(wordDiff("Police arrested the captain early on Friday.", "Officers held him for a day on Friday.")),
  ).toBe("[-Police arrested the captain early][+Officers held him for a day] on Friday.");
});

it("takes no more than what differs where a change is made", () => {
  expect(shown(exactWordDiff("14 people hurt", "16 persons hurt"))).toBe("[-14][+16] [-people][+persons] hurt");
  expect(shown(wordDiff("14 people hurt", "16 persons hurt"))).toBe("[-14 people][+16 persons] hurt");
});

it("holds both texts whole, whatever they are", () => {
  const word = fc.constantFrom("the", "ferry", "ran", "aground", "14", ",", ".", "قالت", "“", "—");
  const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      for (const diff of [wordDiff, exactWordDiff]) {
        const list = diff(before, after);
        expect(textOf(list, "removed")).toBe(before);
        expect(textOf(list, "added")).toBe(after);
        expect(list.every(({ text: words }) => words !== "")).toBe(true);
        expect(list.some(({ kind }, at) => kind === list[at + 1]?.kind)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

function textOf(list: readonly WordChange[], side: WordChange["kind"]): string {
  return list.flatMap(({ kind, text }) => (kind === "same" || kind === side ? [text] : [])).join("");
}

function shown(list: readonly WordChange[]): string {
  return list.map(({ kind, text }) => (kind === "same" ? text : `[${kind === "added" ? "+" : "-"}${text}]`)).join("");
}
