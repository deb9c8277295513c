"use client";
import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { reportHueClass } from "#lib/domain/stories/report-hues.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { exceptionsOf, showExceptions } from "#lib/editor/plugins/exceptions.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { overlaps } from "./checks/check-list.ts";
import type { EditorReport } from "./editor-types.ts";
import type { Pointing } from "./pointing.ts";

type ShownParts = {
  readonly editor: Editor | null;
  readonly reports: readonly EditorReport[];
  readonly sentences: readonly StorySentence[];
  readonly chosen: Cite | null;
  readonly pointing: Pointing;
};

/** Marks in the text what rests on the passage under the pointer, or else on the chosen one; the chosen one's first sentence comes into sight. */
export function useShownPassage({ editor, reports, sentences, chosen, pointing }: ShownParts): void {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const show = () => {
      const pointed = pointing.get();
      mark(editor, restingOn(pointed?.in === "sources" ? pointed.passage : chosen, sentences, reports));
    };
    show();
    return pointing.subscribe(show);
  }, [editor, reports, sentences, chosen, pointing]);

  useEffect(() => {
    if (!editor || editor.isDestroyed || !chosen) return;
    // Once for each choice: the reader may have scrolled on since.
    const first = exceptionsOf(editor.state).shown.keys().next().value;
    if (first) elementOf(editor, first)?.scrollIntoView({ block: "nearest" });
  }, [editor, chosen]);
}

function restingOn(
  passage: Cite | null,
  sentences: readonly StorySentence[],
  reports: readonly EditorReport[],
): ReadonlyMap<string, string> {
  const number = reports.find(({ id }) => id === passage?.report)?.number;
  if (!passage || number === undefined) return new Map();
  const resting = sentences.filter(({ cites }) => cites.some((cite) => overlaps(cite, passage)));
  return new Map(resting.map(({ sid }) => [sid, reportHueClass(number)]));
}

function mark(editor: Editor, shown: ReadonlyMap<string, string>): void {
  if (editor.isDestroyed) return;
  const before = exceptionsOf(editor.state).shown;
  const same = before.size === shown.size && [...shown].every(([sid, hue]) => before.get(sid) === hue);
  if (!same) editor.view.dispatch(showExceptions(editor.state.tr, { shown }));
}

/** The element of a sentence in the text. */
function elementOf(editor: Editor, sid: string): Element | null {
  return editor.view.dom.querySelector(`[data-sid="${CSS.escape(sid)}"]`);
}
