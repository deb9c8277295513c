import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { styleReader } from "#lib/domain/stories/house-style.ts";
import { replaceWords } from "#lib/editor/commands/replace-words.ts";
import { foundIn, foundWords, lookAtMatch, searchFor } from "#lib/editor/plugins/found-words.ts";
import { judgeByStyle, styleMarks, styleNotesIn } from "#lib/editor/plugins/style-marks.ts";
import { findWords } from "#lib/editor/queries/find-words.ts";
import { outlineOf } from "#lib/editor/queries/outline.ts";
import { scene } from "./story-scene.ts";

const STORY = ["a:The army left the town. |b:The town is “calm”.", "## c:The town", "d:A townsman said so – twice."];
const any = { matchCase: false, wholeWords: false };

describe("finding", () => {
  const wordsOf = (words: string, how: Partial<typeof any> = {}) => {
    const { doc } = scene(STORY);
    return findWords(doc, { words, ...any, ...how }).map(({ from, to }) => doc.textBetween(from, to));
  };

  test("goes by letters, capitals and whole words as one wishes", () => {
    expect(wordsOf("town")).toHaveLength(4);
    expect(wordsOf("the town")).toEqual(["the town", "The town", "The town"]);
    expect(wordsOf("The town", { matchCase: true })).toHaveLength(2);
    expect(wordsOf("town", { wholeWords: true })).toHaveLength(3);
    expect(wordsOf("")).toEqual([]);
  });

  test("takes what is on the keyboard for what is in print, and every sign for itself", () => {
    expect(wordsOf('"calm".')).toEqual(["“calm”."]);
    expect(wordsOf("so - twice")).toEqual(["so – twice"]);
    expect(wordsOf("(.*")).toEqual([]);
  });

  test("never runs from one sentence into the next", () => {
    expect(wordsOf("town. The")).toEqual([]);
  });
});

describe("replacing", () => {
  const replaced = (words: string, text: string) => {
    const start = scene(STORY);
    const end = start.do(replaceWords(findWords(start.doc, { words, ...any }).map((match) => ({ ...match, text }))));
    expect(end.undo().doc.toJSON()).toEqual(start.doc.toJSON());
    return end.shown;
  };

  test("leaves every sentence its sid and its sources", () => {
    expect(replaced("the town", "Holm")).toEqual([
      "a:The army left Holm. |b:Holm is “calm”.",
      "c:Holm",
      "d:A townsman said so – twice.",
    ]);
  });

  test("of all words of a sentence leaves it the same sentence", () => {
    expect(replaced("The town is “calm”.", "Holm is quiet.")[0]).toBe("a:The army left the town. |b:Holm is quiet.");
  });

  test("of all its words but the white space after or between them does so too", () => {
    expect(replaced("The army left the town.", "Holm fell.")[0]).toBe("a:Holm fell. |b:The town is “calm”.");
    const start = scene(["a:Rain fell. |b:Wind blew."]);
    const words = ["Rain", "fell."].flatMap((word) => findWords(start.doc, { words: word, ...any }));
    const each = start.do(replaceWords(words.map((match) => ({ ...match, text: "Snow" }))));
    expect(each.shown).toEqual(["a:Snow Snow |b:Wind blew."]);
  });

  test("never splits a sentence", () => {
    expect(replaced("is “calm”", "sleeps. It is calm")[0]).toBe(
      "a:The army left the town. |b:The town sleeps. It is calm.",
    );
  });

  test("by nothing takes the words out", () => {
    expect(replaced(" “calm”", "")[0]).toBe("a:The army left the town. |b:The town is.");
  });
});

describe("the words that are searched for", () => {
  const searching = () => {
    const { doc } = scene(STORY);
    const state = EditorState.create({ doc, plugins: [foundWords()] });
    return state.apply(searchFor(state.tr, { words: "town", ...any }));
  };

  test("are found again after each change, and the one looked at stays", () => {
    const second = searching().apply(lookAtMatch(searching().tr, 1));
    expect(foundIn(second).at).toBe(1);
    const typed = second.apply(second.tr.insertText("Yes. ", 1));
    expect(foundIn(typed)).toMatchObject({ at: 1, matches: { length: 4 } });
    const fewer = typed.apply(typed.tr.delete(1, typed.doc.child(0).nodeSize - 1));
    expect(foundIn(fewer)).toMatchObject({ at: 0, matches: { length: 2 } });
  });

  test("are none once the search is over", () => {
    const over = searching().apply(searchFor(searching().tr, null));
    expect(foundIn(over)).toMatchObject({ at: -1, matches: [] });
  });
});

test("house style is marked where it is broken, as it is typed and when the list changes", () => {
  const { doc } = scene(STORY);
  const start = EditorState.create({ doc, plugins: [styleMarks()] });
  expect(styleNotesIn(start)).toEqual([]);
  const read = styleReader({ names: {}, rules: [{ avoid: "townsman", prefer: "resident", note: "" }] });
  const judged = start.apply(judgeByStyle(start.tr, read));
  expect(styleNotesIn(judged).map(({ written }) => written)).toEqual(["townsman"]);
  const typed = judged.apply(judged.tr.insertText("Townsman ", 1));
  expect(styleNotesIn(typed).map(({ from, preferred }) => [from, preferred])[0]).toEqual([1, "Resident"]);
  const [note] = styleNotesIn(typed);
  const fixed = note && typed.apply(typed.tr.insertText(note.preferred, note.from, note.to));
  expect(fixed && styleNotesIn(fixed)).toHaveLength(1);
});

test("the outline names the parts, and how long each is", () => {
  expect(outlineOf(scene(STORY).doc)).toEqual([
    { title: null, level: 2, position: 1, words: 9 },
    { title: "The town", level: 2, position: 46, words: 5 },
  ]);
  expect(outlineOf(scene([""]).doc)).toEqual([]);
});
