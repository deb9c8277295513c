"use client";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { WORDING_LENGTH } from "#lib/domain/stories/wordings.ts";

type WordingFormProps = {
  /** What the sentence says: one starts from it. */
  readonly sentence: string;
  /** Null when it was put forward; else why not, and the words stay. */
  readonly onSend: (wording: string) => Promise<string | null>;
  readonly onCancel: () => void;
};

/** Where another wording of a sentence is written. Mod+Enter sends, Escape leaves. */
export function WordingForm({ sentence, onSend, onCancel }: WordingFormProps) {
  const [wording, setWording] = useState(sentence);
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const send = async () => {
    if (sending) return;
    setSending(true);
    const refusal = await onSend(wording);
    setSending(false);
    if (refusal !== null) setProblem(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex max-w-xl flex-col gap-1.5">
      <Field label="Another wording" hint="Whoever writes accepts or rejects it; the sources stay." error={problem}>
        <Textarea
          autoFocus
          dir="auto"
          maxLength={WORDING_LENGTH}
          value={wording}
          onValueChange={setWording}
          onKeyDown={onKeyDown}
          className="min-h-20 font-story text-base"
        />
      </Field>
      <div className="flex gap-2">
        <Button size="sm" variant="primary" disabled={sending} onClick={send}>
          Suggest
        </Button>
        <Button size="sm" variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
