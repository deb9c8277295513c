"use client";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { WORDING_LENGTH, wordingOf } from "#lib/domain/stories/wordings.ts";
import { keepWording, keptWording } from "./kept-wording.ts";

type WordingFormProps = {
  /** What the sentence says: one starts from it, or goes on from what one wrote before. */
  readonly sentence: string;
  /** Under this name what is written is kept until it is sent or thrown away. */
  readonly place: string;
  /** Null when it was put forward; else why not, and the words stay. */
  readonly onSend: (wording: string) => Promise<string | null>;
  /** For whoever may write by now: puts it into the text; answers as above. */
  readonly onWrite?: ((wording: string) => Promise<string | null>) | undefined;
  /** What is written stays for the next time. */
  readonly onLeave: () => void;
  /** What to know of the sentence meanwhile. */
  readonly children?: ReactNode;
};

/** Where another wording of a sentence is written. Mod+Enter sends, Escape leaves. */
export function WordingForm({ sentence, place, onSend, onWrite, onLeave, children }: WordingFormProps) {
  const [wording, setWording] = useState(() => keptWording(place) ?? sentence);
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const isOther = wordingOf(wording) !== sentence;
  const write = (words: string) => {
    setWording(words);
    keepWording(place, wordingOf(words) === sentence ? null : words);
  };
  const run = async (send: (words: string) => Promise<string | null>) => {
    if (sending) return;
    setSending(true);
    const refusal = await send(wording);
    setSending(false);
    if (refusal === null) keepWording(place, null);
    else setProblem(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(onWrite ?? onSend);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex max-w-xl flex-col gap-1.5">
      {children}
      <Field label="Another wording" hint="Whoever writes accepts or rejects it; the sources stay." error={problem}>
        <Textarea
          autoFocus
          dir="auto"
          maxLength={WORDING_LENGTH}
          value={wording}
          onValueChange={write}
          onKeyDown={onKeyDown}
          className="min-h-20 font-story text-base"
        />
      </Field>
      <p role="alert" className="sr-only">
        {problem}
      </p>
      <div className="flex flex-wrap gap-2">
        {onWrite ? (
          <Button size="sm" variant="primary" disabled={sending} onClick={() => run(onWrite)}>
            Write it in
          </Button>
        ) : null}
        <Button size="sm" variant={onWrite ? "secondary" : "primary"} disabled={sending} onClick={() => run(onSend)}>
          Suggest
        </Button>
        <Button size="sm" variant="ghost" onClick={onLeave}>
          {isOther ? "Keep for later" : "Cancel"}
        </Button>
        {isOther ? (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              keepWording(place, null);
              onLeave();
            }}
          >
            Throw away
          </Button>
        ) : null}
      </div>
    </div>
  );
}
