"use client";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import type { DeskServices, EditorDismissal } from "../desk-services.ts";
import type { Check } from "./check-list.ts";

type DismissalParts = {
  readonly editor: Editor | null;
  readonly editionId: string;
  readonly desk: DeskServices;
  /** Makes a revision of the text as it is, where this window writes; answers whether the desk has these words. */
  readonly save: () => Promise<boolean>;
};

export type Dismissals = {
  readonly dismissals: readonly EditorDismissal[];
  /** Dismisses one finding of a sentence for a reason; answers why not, or null when it is done. */
  readonly dismiss: (check: Pick<Check, "sid" | "matter" | "message">, reason: string) => Promise<string | null>;
};

/** What was dismissed in this story, and the way to dismiss more: on record at once, for whoever reviews it. */
export function useDismissals({ editor, editionId, desk, save }: DismissalParts): Dismissals {
  const [dismissals, setDismissals] = useState(desk.dismissals);
  const dismiss: Dismissals["dismiss"] = async ({ sid, matter, message }, reason) => {
    if (matter === null) return "There is no finding to dismiss here.";
    // What is dismissed are words that the desk has: a review looks at a revision.
    if (!(await save())) return "The text could not be saved first. Save it, then dismiss the finding.";
    const sentence = editor && sentencesOf(editor.state.doc).find((one) => one.sid === sid);
    if (!sentence) return "The sentence is no longer there.";
    const words = canonicalSentence(sentence);
    const result = await desk.dismissFinding({ editionId, sid, words, matter, reason });
    if (!result.ok) return result.message;
    setDismissals((now) => [...now, { sid, matter, message, reason, by: desk.reader }]);
    return null;
  };
  return { dismissals, dismiss };
}
