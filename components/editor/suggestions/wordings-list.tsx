"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { WordingForm } from "#components/wordings/wording-form.tsx";
import { WordingWords } from "#components/wordings/wording-words.tsx";
import { type OpenWording, standingOfWording, type WordingStanding } from "#lib/domain/stories/wordings.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import type { SuggestHere } from "./use-suggest-here.ts";

type WordingsListProps = {
  readonly wordings: Wordings;
  readonly sentences: readonly StorySentence[];
  readonly here: SuggestHere;
  readonly mayWrite: boolean;
  readonly onGoTo: (sid: string) => void;
  /** Answers why it could not be done, or null. */
  readonly onDecide: (wording: OpenWording, decision: "accepted" | "rejected") => Promise<string | null>;
};

const NOTES: Readonly<Record<WordingStanding, string>> = {
  fits: "",
  taken: ", and the sentence says it already",
  changed: ": the sentence has changed since; write it in by hand, then reject this",
  gone: ": its sentence is gone",
};

/** Wordings that others put beside the text: whoever writes accepts or rejects them; whoever reads suggests one here. */
export function WordingsList(props: WordingsListProps) {
  const { wordings, sentences, here } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  if (wordings.open.length === 0 && !here.maySuggest) return null;
  return (
    <section aria-label="Other wordings" className="flex flex-col gap-2">
      <h3 className="font-semibold text-xs">Wordings suggested beside the text</h3>
      {here.maySuggest ? <SuggestForm {...{ wordings, sentences, here }} /> : null}
      <p role="alert" className="text-finding text-xs empty:hidden">
        {refusal}
      </p>
      <ul>
        {wordings.open.map((wording) => (
          <WordingRow
            key={wording.id}
            {...props}
            wording={wording}
            number={sentences.findIndex(({ sid }) => sid === wording.sid) + 1}
            onRefused={setRefusal}
          />
        ))}
      </ul>
    </section>
  );
}

type WordingRowProps = WordingsListProps & {
  readonly wording: OpenWording;
  /** Of its sentence; 0 where that is gone. */
  readonly number: number;
  readonly onRefused: (refusal: string | null) => void;
};

function WordingRow({ wording, number, wordings, sentences, mayWrite, onGoTo, onDecide, onRefused }: WordingRowProps) {
  const [busy, setBusy] = useState(false);
  const isMine = wordings.isMine(wording);
  const standing = standingOfWording(wording, sentences[number - 1]?.text ?? null);
  const run = async (work: Promise<string | null>) => {
    setBusy(true);
    onRefused(await work);
    setBusy(false);
  };
  return (
    <li className="flex flex-col gap-1 border-t py-1.5">
      <WordingWords
        wording={wording}
        isMine={isMine}
        note={`${number > 0 ? `, sentence ${number}` : ""}${NOTES[standing]}`}
      />
      <div className={cn("flex flex-wrap gap-2", mayWrite ? undefined : "-ml-2 max-md:-ml-3")}>
        {mayWrite ? (
          <>
            <Button
              size="sm"
              disabled={busy || standing === "changed" || standing === "gone"}
              onClick={() => run(onDecide(wording, "accepted"))}
            >
              Accept wording
            </Button>
            <Button size="sm" variant="ghost" disabled={busy} onClick={() => run(onDecide(wording, "rejected"))}>
              Reject wording
            </Button>
          </>
        ) : null}
        {isMine ? (
          <Button size="sm" variant="ghost" disabled={busy} onClick={() => run(wordings.withdraw(wording.id))}>
            Take back
          </Button>
        ) : null}
        {number > 0 ? (
          <Button size="sm" variant="ghost" onClick={() => onGoTo(wording.sid)}>
            Go to it
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function SuggestForm({ wordings, sentences, here }: Pick<WordingsListProps, "wordings" | "sentences" | "here">) {
  const { active, target, begin, leave } = here;
  if (target)
    return (
      <WordingForm
        key={target.sid}
        sentence={target.text}
        onCancel={leave}
        onSend={async (wording) => {
          const refusal = await wordings.suggest(target.sid, canonicalSentence(target), wording);
          if (refusal === null) leave();
          return refusal;
        }}
      />
    );
  if (!active) return <p className="text-muted-foreground text-xs">Choose a sentence to suggest other words for it.</p>;
  if (wordings.open.some((wording) => wording.sid === active.sid && wordings.isMine(wording))) return null;
  const number = sentences.findIndex(({ sid }) => sid === active.sid) + 1;
  return (
    <Button size="sm" className="self-start" onClick={begin}>
      Suggest another wording of sentence {number} <Kbd keys={editorShortcuts.wording.keys} className="max-md:hidden" />
    </Button>
  );
}
