"use client";
import { useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { focusNow } from "#components/wordings/use-focus-back.ts";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";

type SuggestHereParts = {
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
export function useSuggestHere({ wordings, active, mayWrite, show, announce }: SuggestHereParts): SuggestHere {
  const [target, setTarget] = useState<SuggestHere["target"]>(null);
  const maySuggest = !mayWrite && wordings.barrier === null;
  const begin = () => {
    const opener = focusNow();
    show();
    if (!active) return announce("Choose a sentence first");
    const mine = wordings.open.some((wording) => wording.sid === active.sid && wordings.isMine(wording));
    if (mine) return announce("Your wording of this sentence is not decided yet. Take it back to suggest another.");
    setTarget({ sentence: active, opener });
  };
  useCommands([{ ...editorShortcuts.wording, disabled: !maySuggest, run: begin }]);
  return { maySuggest, active, target, begin, leave: () => setTarget(null) };
}
