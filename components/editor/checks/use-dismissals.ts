"use client";
import { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import type { FindingKind } from "#lib/domain/verify/finding.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import type { DeskServices } from "../desk-services.ts";
import { boundTo, type Dismissed } from "./dismissed.ts";

type DismissalParts = {
  readonly editor: Editor | null;
  readonly editionId: string;
  /** The text that the desk's dismissals were said of. */
  readonly document: StoredDocument;
  readonly desk: DeskServices;
  /** Makes a revision of the text as it is, where this window writes; answers whether the desk has these words. */
  readonly save: () => Promise<boolean>;
};

export type Dismissals = {
  readonly dismissed: readonly Dismissed[];
  /** Dismisses a kind of finding of a sentence for a reason; answers why not, or null when it is done. */
  readonly dismiss: (sid: string, kind: FindingKind, reason: string) => Promise<string | null>;
};

/** What was dismissed in this text, and the way to dismiss more: on record at once, for whoever reviews it. */
export function useDismissals({ editor, editionId, document, desk, save }: DismissalParts): Dismissals {
  const [dismissed, setDismissed] = useState(() => openingDismissals(document, desk));
  const dismiss = async (sid: string, kind: FindingKind, reason: string) => {
    // What is dismissed are words that the desk has: a review looks at a revision.
    if (!(await save())) return "The text could not be saved first. Save it, then dismiss the finding.";
    const sentence = editor && sentencesOf(editor.state.doc).find((one) => one.sid === sid);
    if (!sentence) return "The sentence is no longer there.";
    const words = canonicalSentence(sentence);
    const result = await desk.dismissFinding({ editionId, sid, words, kind, reason });
    if (!result.ok) return result.message;
    setDismissed((now) => [...now, { sid, kind, reason, words, by: desk.reader }]);
    return null;
  };
  return { dismissed, dismiss };
}

function openingDismissals(document: StoredDocument, { dismissals }: DeskServices): readonly Dismissed[] {
  if (dismissals.length === 0) return [];
  return boundTo(sentencesOf(Node.fromJSON(storySchema, document)), dismissals);
}
