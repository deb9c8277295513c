import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { StyleNote, StyleReader } from "../../domain/stories/house-style.ts";
import { blockText, runsOf, type TextBlock, textBlocksOf } from "../queries/runs-of.ts";
import { changedRegion } from "./integrity/changes.ts";

/** Words that the house writes otherwise, by positions of the document. */
export type PlacedNote = Pick<StyleNote, "written" | "preferred" | "message"> & {
  readonly from: number;
  readonly to: number;
};

type StyleState = {
  readonly read: StyleReader;
  readonly decorations: DecorationSet;
  /** The document before the composition that goes on. */
  readonly composedFrom: Node | null;
};
const key = new PluginKey<StyleState>("styleMarks");
const NO_STYLE: StyleReader = () => [];

/** Judges the text by another style from now on. */
export function judgeByStyle(tr: Transaction, read: StyleReader): Transaction {
  return tr.setMeta(key, read);
}

/** Where the text departs from the house's style, in reading order. */
export function styleNotesIn(state: EditorState): readonly PlacedNote[] {
  const marks = key.getState(state)?.decorations.find() ?? [];
  return marks
    .map(({ from, to, spec }) => ({ ...(spec.note as StyleNote), from, to }))
    .toSorted((a, b) => a.from - b.from);
}

/** Underlines words that the house writes otherwise. Only blocks that changed are read again; none while a word is composed. */
export function styleMarks(read: StyleReader = NO_STYLE): Plugin {
  let view: EditorView | null = null;
  return new Plugin<StyleState>({
    key,
    state: {
      init: (_, { doc }) => ({ read, decorations: marked(doc, textBlocksOf(doc), read), composedFrom: null }),
      apply: (tr, value, before, after) => next(tr, value, before.doc, after.doc, view?.composing ?? false),
    },
    view: (mounted) => {
      view = mounted;
      return {
        destroy: () => {
          view = null;
        },
      };
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function next(tr: Transaction, value: StyleState, before: Node, after: Node, composing: boolean): StyleState {
  const read: StyleReader = tr.getMeta(key) ?? value.read;
  if (read !== value.read) return { read, decorations: marked(after, textBlocksOf(after), read), composedFrom: null };
  const decorations = tr.docChanged ? value.decorations.map(tr.mapping, after) : value.decorations;
  const from = value.composedFrom ?? before;
  if (composing) return { read, decorations, composedFrom: from };
  const region = changedRegion(from, after);
  if (!region)
    return decorations === value.decorations && !value.composedFrom ? value : { read, decorations, composedFrom: null };
  const stale = textBlocksOf(after, region.from, region.to);
  const old = stale.flatMap(({ node, start }) => decorations.find(start, start + node.content.size));
  return { read, decorations: decorations.remove(old).add(after, notesIn(stale, read)), composedFrom: null };
}

function marked(doc: Node, blocks: readonly TextBlock[], read: StyleReader): DecorationSet {
  if (read === NO_STYLE) return DecorationSet.empty;
  return DecorationSet.create(doc, notesIn(blocks, read));
}

/** Sentence by sentence: quotation marks pair up inside one. */
function notesIn(blocks: readonly TextBlock[], read: StyleReader): Decoration[] {
  return blocks.flatMap(({ node, start }) => {
    const text = blockText(node);
    return runsOf(node, start).flatMap((run) =>
      read(text.slice(run.from - start, run.to - start)).map((note) =>
        Decoration.inline(
          run.from + note.start,
          run.from + note.end,
          { class: "mark-style", title: note.message },
          { note: { written: note.written, preferred: note.preferred, message: note.message } },
        ),
      ),
    );
  });
}
