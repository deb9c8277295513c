import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { commentMarks, showCommented, threadAt } from "#lib/editor/plugins/comment-marks.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { placeOfWords, selectedWords } from "#lib/editor/queries/words-of.ts";
import { scene } from "./story-scene.ts";
import { asSuggested, rulesOf, suggestingOn } from "./suggesting.ts";

const LINES = ["a:The army left at dawn. |b:Nobody was hurt."];

describe("the words of a comment", () => {
  it("are those selected, within the sentence that they begin in", () => {
    expect(selectedWords(scene(LINES).select("army").state)).toEqual({
      sid: "a",
      sentence: "The army left at dawn.",
      words: { start: 4, end: 8 },
    });
    const over = selectedWords(scene(LINES).select("dawn.", "Nobody").state);
    expect(over).toMatchObject({ sid: "a", words: { start: 17, end: 22 } });
  });

  it("are the whole sentence at a caret, and where all of it is selected", () => {
    expect(selectedWords(scene(LINES).caret("army").state)).toMatchObject({ sid: "a", words: null });
    expect(selectedWords(scene(LINES).select("Nobody was hurt.").state)).toMatchObject({ sid: "b", words: null });
    expect(selectedWords(scene([""]).state)).toBeNull();
  });

  it("are counted without what is only suggested, and found again among it", () => {
    let state = suggestingOn(scene(LINES).state);
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5)));
    const made = asSuggested(state.tr.insertText("whole "), state, rulesOf("ines"));
    if (!made) throw new Error("Refused");
    state = state.apply(made);
    const [sentence] = sentencesOf(state.doc);
    if (!sentence) throw new Error("The sentence is gone");
    const place = placeOfWords(state.doc, sentence, { start: 4, end: 8 });
    expect(state.doc.textBetween(place.from, place.to)).toBe("army");
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)));
    expect(selectedWords(selected)?.words).toEqual({ start: 4, end: 8 });
    const added = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5, 10)));
    expect(selectedWords(added)?.words).toBeNull();
  });
});

describe("the marks of comments", () => {
  it("move along with the text, and go when it is said so", () => {
    const doc = scene(LINES).doc;
    let state = EditorState.create({ doc, plugins: [commentMarks()] });
    state = state.apply(
      showCommented(state.tr, [
        { thread: "whole", from: 1, to: 23, isActive: false },
        { thread: "army", from: 5, to: 9, isActive: true },
      ]),
    );
    expect(threadAt(state, 6)).toBe("army");
    state = state.apply(state.tr.insertText("So ", 1));
    expect([threadAt(state, 6), threadAt(state, 9)]).toEqual(["whole", "army"]);
    expect(threadAt(state, 30)).toBeNull();
    state = state.apply(showCommented(state.tr, []));
    expect(threadAt(state, 9)).toBeNull();
  });
});
