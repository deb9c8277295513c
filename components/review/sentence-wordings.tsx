"use client";
import { useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { WordingForm } from "#components/wordings/wording-form.tsx";
import { WordingWords } from "#components/wordings/wording-words.tsx";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";

type SentenceWordingsProps = { readonly sentence: ReviewSentence; readonly wordings: Wordings };

/** The wordings that are suggested for the sentence that is looked at, and the way to suggest one, whoever writes. */
export function SentenceWordings({ sentence, wordings }: SentenceWordingsProps) {
  const { sid, hash, text } = sentence;
  const [writesFor, writeFor] = useState<string | null>(null);
  const [aloud, announce] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const here = wordings.open.filter((wording) => wording.sid === sid);
  const maySuggest = wordings.barrier === null && !here.some(wordings.isMine);
  useCommands([
    {
      id: "review.wording",
      label: "Suggest another wording",
      group: "Review",
      keys: "w",
      disabled: !maySuggest,
      run: () => writeFor(sid),
    },
  ]);
  return (
    <section aria-label="Other wordings" className="flex flex-col items-start gap-2">
      {here.length > 0 ? <StatusWord tone="waiting">Suggested, not decided</StatusWord> : null}
      <ul className="flex flex-col gap-2">
        {here.map((wording) => (
          <li key={wording.id} className="border-l-2 pl-3">
            <WordingWords wording={wording} isMine={wordings.isMine(wording)} />
            {wordings.isMine(wording) ? (
              <Button
                size="sm"
                variant="ghost"
                className="-ml-2 max-md:-ml-3"
                onClick={async () => {
                  const problem = await wordings.withdraw(wording.id);
                  setRefusal(problem);
                  announce(problem === null ? "Taken back" : "");
                }}
              >
                Take back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {writesFor === sid && maySuggest ? (
        <WordingForm
          key={sid}
          sentence={text}
          onCancel={() => writeFor(null)}
          onSend={async (wording) => {
            const refusal = await wordings.suggest(sid, hash, wording);
            if (refusal === null) {
              writeFor(null);
              announce("Suggested");
            }
            return refusal;
          }}
        />
      ) : maySuggest ? (
        <Button size="sm" variant="ghost" className="-ml-2 max-md:-ml-3" onClick={() => writeFor(sid)}>
          Suggest another wording <Kbd keys="w" className="max-md:hidden" />
        </Button>
      ) : null}
      <p role="alert" className="text-finding text-xs empty:hidden">
        {refusal}
      </p>
      <p role="status" className="sr-only">
        {aloud}
      </p>
    </section>
  );
}
