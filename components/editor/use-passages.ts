"use client";
import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { useEffect, useState } from "react";
import { citeStretch, withdrawStretch } from "#lib/editor/commands/cite-stretch.ts";
import { type Insertion, insertFromSource } from "#lib/editor/commands/insert-from-source.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { holdsStretch } from "#lib/editor/marks/cite-ranges.ts";
import { passageDrop, passageDropKey } from "#lib/editor/plugins/passage-drop.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { randomSid } from "#lib/editor/sid.ts";
import type { EditorReport } from "./editor-types.ts";
import { createPointing, type Pointing } from "./pointing.ts";
import { passagesIn, trimmedIn } from "./sources/passages.ts";
import type { SourceActions } from "./sources/sources-pane.tsx";
import { useShownPassage } from "./use-shown-passage.ts";

type PassageParts = {
  readonly editor: Editor | null;
  readonly reports: readonly EditorReport[];
  readonly sentences: readonly StorySentence[];
  readonly active: StorySentence | null;
  readonly run: (command: Command) => boolean;
  readonly goTo: (sid: string) => void;
  readonly announce: (words: string) => void;
};

export type Passages = {
  readonly chosen: Cite | null;
  readonly pointing: Pointing;
  readonly actions: SourceActions;
};

/** The passage that is looked at in the sources: which sentences rest on it shows in the text, and it can be put in or cited. */
export function usePassages(parts: PassageParts): Passages {
  const { editor, reports, sentences, active, run, goTo, announce } = parts;
  const [chosen, setChosen] = useState<Cite | null>(null);
  const [pointing] = useState(createPointing);
  useSentenceUnderPointer(editor, pointing);
  useShownPassage({ editor, reports, sentences, chosen, pointing });

  const reportOf = (passage: Cite | null) => reports.find(({ id }) => id === passage?.report);
  const insertionOf = (passage: Cite | null, as: Insertion["as"]): Insertion | null => {
    const report = reportOf(passage);
    return passage && report ? { passages: passagesIn(report, passage), as, makeSid: randomSid } : null;
  };
  const tell = (inserted: boolean, what: string, passage: Cite | null) =>
    announce(inserted ? `${what} from report ${reportOf(passage)?.number}` : "No text can stand there");
  const insert = (as: Insertion["as"], done: string) => {
    const insertion = insertionOf(chosen, as);
    if (!insertion) return announce("Choose a passage in the sources first");
    tell(run(insertFromSource(insertion)), done, chosen);
  };
  const actions: SourceActions = {
    choose: setChosen,
    insert: () => insert({ form: "sentence" }, INSERTED),
    quote: () =>
      insert({ form: "quotation", attribution: reportOf(chosen)?.source ?? "the report" }, "Inserted as quotation"),
    cite: () => {
      const report = reportOf(chosen);
      const stretch = chosen && report ? trimmedIn(report)(chosen) : null;
      if (!stretch || !report || !active) return announce("Choose a passage and put the caret in a sentence first");
      const trim = trimmedIn(report);
      if (holdsStretch(active.cites, stretch, trim))
        announce(run(withdrawStretch(active.sid, stretch, trim)) ? "No longer cited for this sentence" : "");
      else announce(run(citeStretch(active.sid, stretch)) ? "Cited for this sentence" : "");
    },
    drag: (passage) => {
      editor?.unregisterPlugin(passageDropKey);
      const insertion = insertionOf(passage, { form: "sentence" });
      if (insertion && editor?.isEditable)
        editor.registerPlugin(passageDrop(insertion, (done) => tell(done, INSERTED, passage)));
    },
    goTo,
  };
  return { chosen, pointing, actions };
}

const INSERTED = "Inserted as cited sentence";

/** Notes which sentence of the text the pointer is on. */
function useSentenceUnderPointer(editor: Editor | null, pointing: Pointing): void {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const { dom } = editor.view;
    const over = ({ target }: PointerEvent) => {
      const sid = target instanceof Element ? target.closest<HTMLElement>("[data-sid]")?.dataset.sid : undefined;
      pointing.set(sid ? { in: "text", sid } : null);
    };
    const leave = () => pointing.set(null);
    dom.addEventListener("pointerover", over);
    dom.addEventListener("pointerleave", leave);
    return () => {
      dom.removeEventListener("pointerover", over);
      dom.removeEventListener("pointerleave", leave);
    };
  }, [editor, pointing]);
}
