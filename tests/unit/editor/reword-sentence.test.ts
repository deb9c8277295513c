import { history, undo } from "@tiptap/pm/history";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rewordSentence, rewordSentences } from "#lib/editor/commands/reword-sentence.ts";
import { integrityIssues } from "#lib/editor/queries/read-document.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import { citesOf, scene } from "./story-scene.ts";

const start = scene(["a:The army left. |b:Shops opened at noon. |c:Buses ran.", "d:Rain fell."]);

function says(wording: string, sid = "b") {
  return start.do(rewordSentence(sid, wording));
}

describe("a sentence that is to say something else", () => {
  test("keeps its sid, its sources and its neighbours, and undo brings it back", () => {
    const after = says("Few shops opened before noon, late.");
    expect(after.shown).toEqual([
      "a:The army left. |b:Few shops opened before noon, late. |c:Buses ran.",
      "d:Rain fell.",
    ]);
    expect(sentencesOf(after.doc)[1]?.cites).toEqual(citesOf("b"));
    expect(after.undo().shown).toEqual(start.shown);
  });

  test("keeps the looks of the words that stay", () => {
    const bold = start.select("opened").do((state, dispatch) => {
      const { from, to } = state.selection;
      dispatch?.(state.tr.addMark(from, to, storySchema.mark("bold")));
      return true;
    });
    const after = bold.do(rewordSentence("b", "Shops opened late at one."));
    const [, sentence] = sentencesOf(after.doc);
    expect(sentence?.inlines.filter((run) => run.bold).map(({ text }) => text.trim())).toEqual(["opened"]);
  });

  test("is one step with others that are reworded with it, and all of them or none", () => {
    const after = start.do(
      rewordSentences([
        { sid: "a", wording: "Soldiers left." },
        { sid: "c", wording: "Buses ran late." },
      ]),
    );
    expect(after.shown).toEqual(["a:Soldiers left. |b:Shops opened at noon. |c:Buses ran late.", "d:Rain fell."]);
    expect(after.undo().shown).toEqual(start.shown);
    const half = [
      { sid: "a", wording: "They left." },
      { sid: "gone", wording: "They came." },
    ];
    expect(() => start.do(rewordSentences(half))).toThrow("refused");
  });

  test("is a step of its own even straight behind a key in the same words", () => {
    let state = EditorState.create({ doc: start.doc, plugins: [history()] });
    const apply = (tr: Transaction) => {
      state = state.apply(tr);
    };
    const end = start.doc.textContent.indexOf("Buses") + 1;
    apply(state.tr.insertText("B", end, end + 1));
    apply(state.tr.insertText("i", end + 1, end + 2));
    const typed = state.doc;
    rewordSentence("c", "Boats ran.")(state, apply);
    undo(state, apply);
    expect(state.doc.eq(typed)).toBe(true);
  });

  test("is refused where it is gone, and where it says this already", () => {
    expect(() => says("Anything.", "gone")).toThrow("refused");
    expect(() => says("Shops opened at noon.")).toThrow("refused");
  });

  test("says just that, whatever that is, and nothing else changes", () => {
    const word = fc.constantFrom("Shops", "opened", "at", "noon", "”", "–", "😀", "two", "1,000", "é");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom("a", "b", "c", "d"), (words, sid) => {
        const wording = words.join(" ");
        const after = says(wording, sid);
        expect(integrityIssues(after.doc)).toEqual([]);
        const told = (one: { sid: string; text: string; cites: unknown }) => [one.sid, one.text, one.cites];
        expect(sentencesOf(after.doc).map(told)).toEqual(
          sentencesOf(start.doc).map((one) => told(one.sid === sid ? { ...one, text: wording } : one)),
        );
      }),
    );
  });
});
