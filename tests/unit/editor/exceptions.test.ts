import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { Decoration, DecorationSet } from "@tiptap/pm/view";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitText } from "#lib/domain/language/sentences.ts";
import { exceptionMarks, showExceptions } from "#lib/editor/plugins/exceptions.ts";
import { sentenceIntegrity } from "#lib/editor/plugins/sentence-integrity.ts";
import { anyGesture, stepsOf } from "./random-gestures.ts";
import { scene } from "./story-scene.ts";

const finding = { kind: "number", start: 4, end: 8, message: "“army” is not in the cited passages." } as const;

/** What is marked in the text: each stretch of words with its class. */
function marked(state: EditorState): readonly string[] {
  const plugin = state.plugins.find((one) => one.spec.state?.init && one.props.decorations);
  const set = plugin?.props.decorations?.call(plugin, state) as DecorationSet;
  const words = ({ from, to, ...rest }: Decoration) =>
    `${(rest as unknown as { type: { attrs: { class: string } } }).type.attrs.class}: ${state.doc.textBetween(from, to, "¶", "\n")}`;
  return set.find().map(words).toSorted();
}

function start(lines: readonly string[]): EditorState {
  let n = 0;
  const makeSid = () => {
    n += 1;
    return `n${n}x`;
  };
  const plugins = [sentenceIntegrity({ makeSid, splitText, language: "en" }), exceptionMarks()];
  return EditorState.create({ doc: scene(lines).doc, plugins });
}

const LINES = ["a:The army left. |b0:The town is calm.", "## c0:What is known", "d:Shops opened. |e0:Buses ran."];

describe("marks of exceptions", () => {
  test("stand on sentences without a source, not on subheads", () => {
    expect(marked(start(LINES))).toEqual(["mark-nosource: Buses ran.", "mark-nosource: The town is calm."]);
  });

  test("stand on the words of a finding, on sides of a conflict and on what is looked at", () => {
    const state = start(LINES);
    const said = {
      findings: new Map([["a", [finding]]]),
      conflicts: new Map([["d", "Which shops?"]]),
      shown: new Map([["d", "report-2"]]),
    };
    expect(marked(state.apply(showExceptions(state.tr, said)))).toEqual([
      "mark-conflict: Shops opened.",
      "mark-finding: army",
      "mark-nosource: Buses ran.",
      "mark-nosource: The town is calm.",
      "mark-report report-2: Shops opened.",
    ]);
  });

  test("go when what they say is over", () => {
    const state = start(LINES);
    const marks = state.apply(showExceptions(state.tr, { findings: new Map([["a", [finding]]]) }));
    expect(marked(marks.apply(showExceptions(marks.tr, { findings: new Map() })))).toEqual(marked(state));
  });

  test("stay when a sentence is typed behind another", () => {
    let state = start(LINES);
    for (const letter of " New words.") state = state.apply(state.tr.insertText(letter, state.doc.content.size - 1));
    expect(marked(state)).toEqual([
      "mark-nosource: Buses ran.",
      "mark-nosource: New words.",
      "mark-nosource: The town is calm.",
    ]);
  });

  test("are after any gesture what they would be on a text just opened", () => {
    fc.assert(
      fc.property(fc.array(anyGesture, { maxLength: 8 }), (history) => {
        let state = start(LINES);
        for (const gesture of history) {
          for (const make of stepsOf(state, gesture)) {
            const tr: Transaction | null = make(state);
            if (tr) state = state.apply(tr);
          }
        }
        expect(marked(state)).toEqual(marked(EditorState.create({ doc: state.doc, plugins: [exceptionMarks()] })));
      }),
      { numRuns: 300 },
    );
  });
});
