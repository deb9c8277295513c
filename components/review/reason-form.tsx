"use client";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Asking } from "./use-review.ts";

type ReasonFormProps = {
  /** What the reason is for. */
  readonly asking: Asking["kind"];
  readonly onAnswer: (reason: string) => void;
  readonly onCancel: () => void;
};

const WORDS: Readonly<
  Record<Asking["kind"], { readonly label: string; readonly verb: string; readonly hint: string }>
> = {
  queried: { label: "What do you ask?", verb: "Query", hint: "The writer reads it; publication waits for the answer." },
  rejected: { label: "Why not?", verb: "Reject", hint: "The writer reads it and has to change the sentence." },
  dismiss: { label: "Why is the finding mistaken?", verb: "Dismiss finding", hint: "It stays on record." },
};

/** Asks why: Enter sends, Escape leaves it. */
export function ReasonForm({ asking, onAnswer, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const form = useId();
  const { label, verb, hint } = WORDS[asking];
  const send = () => {
    if (reason.trim() === "") setMissing(true);
    else onAnswer(reason.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) send();
    else return;
    event.preventDefault();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form id={form} onSubmit={onSubmit} className="flex max-w-xl flex-col gap-2">
      <Field label={label} name="reason" hint={hint} error={missing ? "Write why, in a few words." : undefined}>
        <Textarea
          autoFocus
          name="reason"
          maxLength={1000}
          value={reason}
          onValueChange={setReason}
          onKeyDown={onKeyDown}
          className="min-h-9 max-md:min-h-16"
        />
      </Field>
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" className="max-md:flex-1">
          {verb}{" "}
          <Kbd aside keys="Enter" className="border-primary-foreground/30 text-primary-foreground max-md:hidden" />
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel <Kbd aside keys="Escape" className="max-md:hidden" />
        </Button>
      </div>
    </form>
  );
}
