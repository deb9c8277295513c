"use client";
import { useCallback, useRef, useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { focusNow, useFocusBack } from "#components/wordings/use-focus-back.ts";
import { useWordingNews } from "#components/wordings/use-wording-news.ts";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { WordingForm } from "#components/wordings/wording-form.tsx";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { ReviewWording } from "./review-wording.tsx";

type SentenceWordingsProps = { readonly sentence: ReviewSentence; readonly wordings: Wordings };

/** The wordings that are suggested for the sentence that is looked at: to suggest one, and to decide those of others. */
export function SentenceWordings({ sentence, wordings }: SentenceWordingsProps) {
  const { sid, hash, text } = sentence;
  const place = useRef<HTMLElement>(null);
  const [writes, setWrites] = useState<{ readonly sid: string; readonly opener: Element | null } | null>(null);
  const [aloud, setAloud] = useState("");
  // The same words twice are said twice only where something about them is new.
  const announce = useCallback((words: string) => setAloud((now) => (now === words ? `${words}\u00a0` : words)), []);
  const here = wordings.open.filter((wording) => wording.sid === sid);
  const maySuggest = wordings.barrier === null && !here.some(wordings.isMine);
  const begin = () => {
    announce("");
    setWrites({ sid, opener: focusNow() });
  };
  const leave = (words: string) => {
    setWrites(null);
    announce(words);
  };
  useFocusBack(writes, place);
  useWordingNews(wordings, announce);
  useCommands([
    {
      id: "review.wording",
      label: "Suggest another wording",
      group: "Review",
      keys: "w",
      disabled: !maySuggest,
      run: begin,
    },
  ]);
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label="Other wordings"
      className="flex flex-col items-start gap-2 outline-none"
    >
      {here.length > 0 ? <StatusWord tone="waiting">Suggested, not decided</StatusWord> : null}
      <ul className="flex flex-col gap-2">
        {here.map((wording) => (
          <ReviewWording
            key={wording.id}
            {...{ wording, wordings, sentence }}
            onDone={(words) => {
              announce(words);
              // Its buttons go with it; the focus stays in the place.
              place.current?.focus();
            }}
          />
        ))}
      </ul>
      {writes?.sid === sid ? (
        <WordingForm
          key={sid}
          sentence={text}
          place={wordings.placeOf(sid)}
          onLeave={() => leave("Wording form closed")}
          onSend={async (wording) => {
            const refusal = await wordings.suggest(sid, hash, wording);
            if (refusal === null) leave("Wording suggested");
            return refusal;
          }}
        />
      ) : maySuggest ? (
        <Button size="sm" variant="ghost" className="-ml-2 max-md:-ml-3 print:hidden" data-opens="" onClick={begin}>
          Suggest another wording <Kbd aside keys="w" className="max-md:hidden" />
        </Button>
      ) : null}
      <p role="status" className="sr-only">
        {aloud}
      </p>
    </section>
  );
}
