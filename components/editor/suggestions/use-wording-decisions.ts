"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useRef } from "react";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { type OpenWording, standingOfWording } from "#lib/domain/stories/wordings.ts";
import { rewordSentence } from "#lib/editor/commands/reword-sentence.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";

type DecisionParts = {
  readonly editor: Editor | null;
  readonly wordings: Wordings;
  /** Makes a revision of the text as it is; answers whether the desk has these words. */
  readonly save: () => Promise<boolean>;
  readonly announce: (words: string) => void;
};

/** Answers why it could not be done, or null. */
export type DecideWording = (wording: OpenWording, decision: "accepted" | "rejected") => Promise<string | null>;

/** The way to decide a wording: an accepted one is first written into its sentence and saved, then the desk is told. */
export function useWordingDecisions({ editor, wordings, save, announce }: DecisionParts): DecideWording {
  useNews(wordings, announce);
  return async (wording, decision) => {
    const refusal = decision === "accepted" ? await writeIn(editor, wording, save) : null;
    const outcome = refusal ?? (await wordings.decide(wording.id, decision));
    announce(outcome ?? (decision === "accepted" ? "Wording accepted" : "Wording rejected"));
    return outcome;
  };
}

async function writeIn(editor: Editor | null, wording: OpenWording, save: () => Promise<boolean>) {
  if (!editor) return "The text is not there yet.";
  const sentence = sentencesOf(editor.state.doc).find(({ sid }) => sid === wording.sid);
  const standing = standingOfWording(wording, sentence?.text ?? null);
  if (standing === "gone" || standing === "changed") return "The sentence has changed since this was suggested.";
  const isWritten =
    standing === "taken" ||
    rewordSentence(wording.sid, wording.wording)(editor.state, (tr) => editor.view.dispatch(tr));
  if (!isWritten) return "There are open suggestions in this sentence. Decide them first.";
  return (await save())
    ? null
    : "It stands in the text, which is not saved yet. Save it, then accept the wording again.";
}

/** Says aloud that somebody else has put another wording forward. */
function useNews({ open, isMine }: Wordings, announce: (words: string) => void): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const fresh = open.filter((wording) => !known.current?.has(wording.id) && !isMine(wording)).at(-1);
    if (known.current && fresh) announce(`${fresh.by} suggests another wording`);
    known.current = new Set(open.map(({ id }) => id));
  }, [open, isMine, announce]);
}
