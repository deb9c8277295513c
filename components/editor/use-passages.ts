"use client";
import type { Command } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useEffect, useMemo, useState } from "react";
import { reportHueClass } from "#lib/domain/stories/report-hues.ts";
import { addCite } from "#lib/editor/commands/add-cite.ts";
import { insertFromSource } from "#lib/editor/commands/insert-from-source.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { showExceptions } from "#lib/editor/plugins/exceptions.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { randomSid } from "#lib/editor/sid.ts";
import { overlaps } from "./checks/check-list.ts";
import type { EditorReport } from "./editor-types.ts";
import { passagesIn } from "./sources/passages.ts";
import type { SourceActions } from "./sources/sources-pane.tsx";

type PassageParts = {
  readonly editor: Editor | null;
  readonly reports: readonly EditorReport[];
  readonly sentences: readonly StorySentence[];
  readonly activeSid: string | null;
  readonly run: (command: Command) => boolean;
  readonly goTo: (sid: string) => void;
  readonly announce: (words: string) => void;
};

/** The passage that is looked at in the sources: which sentences rest on it shows in the text, and it can be put in or cited. */
export function usePassages(parts: PassageParts): { readonly chosen: Cite | null; readonly actions: SourceActions } {
  const { editor, reports, sentences, activeSid, run, goTo, announce } = parts;
  const [chosen, setChosen] = useState<Cite | null>(null);
  const report = reports.find(({ id }) => id === chosen?.report);
  const resting = useMemo(
    () => (chosen ? sentences.filter(({ cites }) => cites.some((cite) => overlaps(cite, chosen))) : []),
    [chosen, sentences],
  );
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const hue = report ? reportHueClass(report.number) : "";
    const shown = new Map(resting.map(({ sid }) => [sid, hue]));
    editor.view.dispatch(showExceptions(editor.state.tr, { shown }));
    resting[0] && elementOf(editor, resting[0].sid)?.scrollIntoView({ block: "nearest" });
  }, [editor, report, resting]);

  const insert = (as: Parameters<typeof insertFromSource>[0]["as"], done: string) => {
    if (!chosen || !report) return announce("Choose a passage in the sources first");
    const inserted = run(insertFromSource({ passages: passagesIn(report, chosen), as, makeSid: randomSid }));
    announce(inserted ? `${done} from report ${report.number}` : "No text can stand there");
  };
  const actions: SourceActions = {
    choose: (passage) => setChosen(passage),
    insert: () => insert({ form: "sentence" }, "Inserted as cited sentence"),
    quote: () => insert({ form: "quotation", attribution: report?.source ?? "the report" }, "Inserted as quotation"),
    cite: () => {
      if (!chosen || !activeSid) return announce("Choose a passage and put the caret in a sentence first");
      const cited = run(addCite(activeSid, chosen));
      announce(cited ? "Cited for this sentence" : "This sentence rests on that passage already");
    },
    goTo,
  };
  return { chosen, actions };
}

/** The element of a sentence in the text. */
function elementOf(editor: Editor, sid: string): Element | null {
  return editor.view.dom.querySelector(`[data-sid="${CSS.escape(sid)}"]`);
}
