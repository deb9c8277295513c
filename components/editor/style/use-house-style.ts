"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useMemo } from "react";
import { type HouseStyle, styleReader } from "#lib/domain/stories/house-style.ts";
import { replaceWords } from "#lib/editor/commands/replace-words.ts";
import { judgeByStyle, type PlacedNote, styleNotesIn } from "#lib/editor/plugins/style-marks.ts";
import { afterTheText } from "../after-the-text.ts";
import { useEditorState } from "../use-editor-state.ts";

export type StyleFixes = {
  readonly notes: readonly PlacedNote[];
  readonly fix: (notes: readonly PlacedNote[]) => void;
  /** Mends what the caret is at, or goes to the next place that wants mending. */
  readonly fixHere: () => void;
  readonly goTo: (note: PlacedNote) => void;
};

const NONE: readonly PlacedNote[] = [];

/** Judges the text by the house's style, and mends it by a key. */
export function useHouseStyle(
  editor: Editor | null,
  style: HouseStyle,
  mayWrite: boolean,
  announce: (words: string) => void,
): StyleFixes {
  const read = useMemo(() => styleReader(style), [style]);
  const notes =
    useEditorState({ editor, selector: ({ editor: now }) => (now ? styleNotesIn(now.state) : NONE) }) ?? NONE;
  useEffect(() => {
    let isOpen = true;
    // It reads the whole text, which is to be on the screen first.
    afterTheText().then(() => {
      if (isOpen && editor && !editor.isDestroyed) editor.view.dispatch(judgeByStyle(editor.state.tr, read));
    });
    return () => {
      isOpen = false;
    };
  }, [editor, read]);

  const fix = (chosen: readonly PlacedNote[]) => {
    if (!editor || !mayWrite) return;
    const places = chosen.map(({ from, to, preferred }) => ({ from, to, text: preferred }));
    if (!replaceWords(places)(editor.state, (tr) => editor.view.dispatch(tr))) return;
    announce(chosen.length === 1 ? `Now “${chosen[0]?.preferred}”` : `${chosen.length} places mended`);
  };
  const goTo = ({ from, to, message }: PlacedNote) => {
    editor?.chain().setTextSelection({ from, to }).focus().scrollIntoView().run();
    announce(message);
  };
  const fixHere = () => {
    if (!editor) return;
    const { from, to } = editor.state.selection;
    const here = notes.find((note) => note.from <= to && from <= note.to);
    const next = notes.find((note) => note.from > to) ?? notes[0];
    if (here) fix([here]);
    else if (next) goTo(next);
    else announce("Nothing departs from the house’s style");
  };
  return { notes, fix, fixHere, goTo };
}
