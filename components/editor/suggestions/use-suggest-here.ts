"use client";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { focusNow } from "#components/wordings/use-focus-back.ts";
import { useWordingNews } from "#components/wordings/use-wording-news.ts";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { sentenceAt } from "#lib/editor/queries/sentence-at.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";

type SuggestHereParts = {
  readonly editor: Editor | null;
  readonly sentences: readonly StorySentence[];
  readonly wordings: Wordings;
  /** The sentence at the caret. */
  readonly active: StorySentence | null;
  readonly mayWrite: boolean;
  readonly show: () => void;
  readonly announce: (words: string) => void;
};

export type SuggestHere = {
  readonly maySuggest: boolean;
  readonly active: StorySentence | null;
  /** The sentence that another wording is being written for, as it was, and what had the focus. */
  readonly target: { readonly sentence: StorySentence; readonly opener: Element | null } | null;
  readonly begin: () => void;
  readonly leave: () => void;
};

/** The way in which somebody who reads the text, and does not write it, begins another wording of the sentence at hand. */
export function useSuggestHere({
  editor,
  sentences,
  wordings,
  active,
  mayWrite,
  show,
  announce,
}: SuggestHereParts): SuggestHere {
  const [target, setTarget] = useState<SuggestHere["target"]>(null);
  useWordingNews(wordings, announce);
  const maySuggest = !mayWrite && wordings.barrier === null;
  const begin = () => {
    const opener = focusNow();
    show();
    const sid = editor && sidHere(editor);
    const sentence = sentences.find((one) => one.sid === sid);
    if (!sentence) return announce("Choose a sentence first");
    const mine = wordings.open.some((wording) => wording.sid === sid && wordings.isMine(wording));
    if (mine) return announce("Your wording of this sentence is not decided yet. Take it back to suggest another.");
    setTarget({ sentence, opener });
  };
  useCommands([{ ...editorShortcuts.wording, disabled: !maySuggest, run: begin }]);
  return { maySuggest, active, target, begin, leave: () => setTarget(null) };
}

/** Panes follow the text a moment later, and so does the editor's own selection while one only reads: the key is about now. */
function sidHere({ view, state }: Editor): string | undefined {
  const node = document.getSelection()?.anchorNode;
  const sentence = node && view.dom.contains(node) ? node.parentElement?.closest("[data-sid]") : null;
  return sentence?.getAttribute("data-sid") ?? sentenceAt(state)?.sid;
}
