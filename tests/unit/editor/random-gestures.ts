import { joinBackward, splitBlock } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { mergeWithPrevious } from "#lib/editor/commands/merge-with-previous.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import { keepingSentences } from "#lib/editor/plugins/integrity/changes.ts";
import { withoutSentences } from "#lib/editor/plugins/story-clipboard.ts";
import { textBlocksOf } from "#lib/editor/queries/runs-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";

const TEXTS = [
  "x",
  " ",
  ".",
  ". ",
  "and",
  " New words. More came. ",
  "Mr. ",
  "?” ",
  "No. 5",
  "A. B. C.",
  "\u00a0",
  "é́",
];
const OVER_TEXT = ["type", "keys", "replace"] as const;
const OVER_RANGE = ["delete", "copy", "move", "bold", "foreign"] as const;
const AT_CARET = ["enter", "backspace", "join", "split", "merge", "break", "subhead"] as const;
const OF_HISTORY = ["undo", "redo"] as const;

/** Something a person does. Places are shares of the document: 0 its start, 1 its end. */
export type Gesture = {
  readonly kind: (typeof OVER_TEXT | typeof OVER_RANGE | typeof AT_CARET | typeof OF_HISTORY)[number];
  readonly at: number;
  readonly to: number;
  readonly target: number;
  readonly text: string;
};

const SUBHEAD = storySchema.node("heading").type;

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const anyGesture: fc.Arbitrary<Gesture> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...OVER_TEXT) },
    { weight: 4, arbitrary: fc.constantFrom(...OVER_RANGE) },
    { weight: 4, arbitrary: fc.constantFrom(...AT_CARET) },
    { weight: 2, arbitrary: fc.constantFrom(...OF_HISTORY) },
  ),
  at: share,
  to: share,
  target: share,
  text: fc.constantFrom(...TEXTS),
});

/** One transaction of a gesture; null where it does not apply. */
export type Step = (state: EditorState) => Transaction | null;

/** What a gesture does, transaction by transaction. */
export function stepsOf(state: EditorState, gesture: Gesture): readonly Step[] {
  const at = placeIn(state.doc, gesture.at);
  const caret: Step = ({ tr }) => tr.setSelection(TextSelection.create(tr.doc, at));
  switch (gesture.kind) {
    case "type":
      return [({ tr }) => tr.insertText(gesture.text, at)];
    case "keys":
      return [
        caret,
        ...[...gesture.text].map(
          (letter): Step =>
            ({ tr }) =>
              tr.insertText(letter),
        ),
      ];
    case "enter":
      return [caret, byCommand(splitBlock)];
    case "backspace":
      return [({ tr, doc }) => (doc.resolve(at).parentOffset > 0 ? tr.delete(at - 1, at) : null)];
    case "join":
      return [
        ({ tr, doc }) => tr.setSelection(TextSelection.create(tr.doc, doc.resolve(at).start())),
        byCommand(joinBackward),
      ];
    case "split":
      return [caret, byCommand(splitSentence(unusedSid(state.doc)))];
    case "merge":
      return [caret, byCommand(mergeWithPrevious)];
    case "break":
      return [({ tr }) => tr.insert(at, storySchema.node("hardBreak"))];
    case "subhead":
      return [({ tr }) => tr.setBlockType(at, undefined, SUBHEAD, { level: 3 })];
    case "undo":
      return [byCommand(undo)];
    case "redo":
      return [byCommand(redo)];
    default:
      return [overRange(state.doc, gesture)];
  }
}

function overRange(doc: Node, gesture: Gesture): Step {
  const ends = [placeIn(doc, gesture.at), placeIn(doc, gesture.to)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const target = placeIn(doc, gesture.target);
  const slice = doc.slice(from, to);
  return ({ tr }) => {
    switch (gesture.kind) {
      case "replace":
        return tr.insertText(gesture.text, from, to);
      case "delete":
        return tr.deleteRange(from, to);
      case "bold":
        return tr.addMark(from, to, storySchema.mark("bold"));
      case "foreign":
        return tr.replaceRange(target, target, withoutSentences(forged(slice))).setMeta("uiEvent", "paste");
      case "copy":
        return keepingSentences(tr.replaceRange(target, target, slice));
      default:
        return moved(tr, { from, to }, target, slice);
    }
  };
}

function moved(
  tr: Transaction,
  { from, to }: { from: number; to: number },
  target: number,
  slice: Slice,
): Transaction | null {
  if (target >= from && target <= to) return null;
  tr.deleteRange(from, to);
  const place = tr.mapping.map(target);
  return tr.replaceRange(place, place, slice).setMeta("uiEvent", "drop");
}

/** What a hostile page could put on the clipboard: text with our marks, and sources of its own choice. */
function forged(slice: Slice): Slice {
  const mark = storySchema.mark("sentence", { sid: "forged", cites: [{ report: "forged", from: 0, to: 1 }] });
  const marked = (fragment: Fragment): Fragment =>
    Fragment.fromArray(
      fragment.content.map((node) =>
        node.isInline ? node.mark(mark.addToSet(node.marks)) : node.copy(marked(node.content)),
      ),
    );
  return new Slice(marked(slice.content), slice.openStart, slice.openEnd);
}

function byCommand(command: Command): Step {
  return (state) => {
    let made: Transaction | null = null;
    command(state, (tr) => {
      made = tr;
    });
    return made;
  };
}

/** A position in running text, so many hundredths of the way through the document. */
function placeIn(doc: Node, part: number): number {
  const blocks = textBlocksOf(doc);
  const size = blocks.reduce((sum, { node }) => sum + node.content.size + 1, 0);
  let rest = Math.min(size - 1, Math.floor(part * size));
  for (const { node, start } of blocks) {
    if (rest <= node.content.size) return start + rest;
    rest -= node.content.size + 1;
  }
  throw new Error("The document has no text block");
}

function unusedSid(doc: Node): () => string {
  const used = JSON.stringify(doc.toJSON());
  let n = 0;
  return () => {
    while (used.includes(`"s${n}"`)) n += 1;
    return `s${n}`;
  };
}
