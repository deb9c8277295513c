"use client";
import type { Editor } from "@tiptap/core";
import { type RefObject, useRef, useState } from "react";
import { useFocusBack } from "#components/wordings/use-focus-back.ts";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { counted } from "#lib/domain/shared/counted.ts";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { DecideAll } from "./decide-all.tsx";
import { SuggestForm } from "./suggest-form.tsx";
import { takeWordings } from "./take-wordings.ts";
import type { SuggestHere } from "./use-suggest-here.ts";
import { WordingRow } from "./wording-row.tsx";

export type WordingsListProps = {
  readonly editor: Editor | null;
  readonly wordings: Wordings;
  readonly sentences: readonly StorySentence[];
  readonly here: SuggestHere;
  readonly mayWrite: boolean;
  /** Makes a revision of the text as it is; answers whether the desk has these words. */
  readonly save: () => Promise<boolean>;
  readonly onGoTo: (sid: string) => void;
  readonly announce: (words: string) => void;
};

/** Wordings that others put beside the text: whoever writes accepts or rejects them; whoever reads suggests one here. */
export function WordingsList(props: WordingsListProps) {
  const { wordings, sentences, here, mayWrite } = props;
  const place = useRef<HTMLElement>(null);
  const { refusal, accept, reject, withdraw } = useDeciding(props, place);
  useFocusBack(here.target, place);
  if (wordings.open.length === 0 && !here.maySuggest && !here.target) return null;
  return (
    <section ref={place} tabIndex={-1} aria-label="Other wordings" className="flex flex-col gap-2 outline-none">
      <h3 className="font-semibold text-xs">Wordings suggested beside the text</h3>
      <SuggestForm {...props} />
      <p role="alert" className="text-finding text-xs empty:hidden">
        {refusal}
      </p>
      {wordings.open.length > 1 && mayWrite ? <DecideAll {...props} onAccept={accept} onReject={reject} /> : null}
      <ul>
        {wordings.open.map((wording) => (
          <WordingRow
            key={wording.id}
            wording={wording}
            isMine={wordings.isMine(wording)}
            mayWrite={mayWrite}
            {...sentenceOf(wording, sentences)}
            onAccept={() => accept([wording])}
            onReject={(reason) => reject([wording], reason)}
            onWithdraw={() => withdraw(wording)}
            onGoTo={() => props.onGoTo(wording.sid)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Each way answers whether it was done, and says aloud what came of it. */
function useDeciding(props: WordingsListProps, place: RefObject<HTMLElement | null>) {
  const { editor, wordings, here, announce } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const tell = (chosen: readonly OpenWording[], outcome: string | null, verb: string) => {
    setRefusal(outcome);
    // What is refused is an alert of its own.
    announce(outcome === null ? spoken(chosen, verb) : "");
    // A decided row goes, and its buttons with it: the focus stays in the list, or goes to the text after the last.
    const isEmpty = chosen.length === wordings.open.length && !here.maySuggest;
    if (outcome === null && isEmpty) editor?.view.focus();
    else if (outcome === null) place.current?.focus();
    return outcome === null;
  };
  return {
    refusal,
    accept: async (chosen: readonly OpenWording[]) => tell(chosen, await takeWordings(props, chosen), "accepted"),
    reject: async (chosen: readonly OpenWording[], reason?: string) => {
      const ids = chosen.map(({ id }) => id);
      const outcome = await wordings.decide({ ids, decision: "rejected", ...(reason ? { reason } : {}) });
      return tell(chosen, outcome, "rejected");
    },
    withdraw: async (wording: OpenWording) => tell([wording], await wordings.withdraw(wording.id), "taken back"),
  };
}

function spoken(chosen: readonly OpenWording[], verb: string): string {
  return chosen.length === 1 ? `Wording ${verb}` : `${counted(chosen.length, "wording")} ${verb}`;
}

function sentenceOf({ sid }: OpenWording, sentences: readonly StorySentence[]) {
  const at = sentences.findIndex((sentence) => sentence.sid === sid);
  return { number: at + 1, now: sentences[at]?.text ?? null };
}
