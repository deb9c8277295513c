"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { WordingStanding } from "#lib/domain/stories/wordings.ts";
import { focusNow, useFocusBack } from "./use-focus-back.ts";

type WordingDecisionsProps = {
  readonly standing: WordingStanding;
  /** Who suggested it; null for the reader's own. */
  readonly by: string | null;
  readonly busy: boolean;
  readonly onAccept: () => void;
  /** With a word to whoever suggested it, if there is one to say. */
  readonly onReject: (reason?: string) => void;
};

/** Accept or reject a wording. Words that have changed since it was suggested give way only to a button that says so. */
export function WordingDecisions({ standing, by, busy, onAccept, onReject }: WordingDecisionsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [wordFor, setWordFor] = useState<{ readonly opener: Element | null } | null>(null);
  useFocusBack(wordFor, place);
  if (wordFor && by !== null)
    return <WordForm by={by} busy={busy} onReject={onReject} onCancel={() => setWordFor(null)} />;
  return (
    <div ref={place} data-print="no" className="flex flex-wrap gap-2">
      {standing === "gone" ? null : (
        <Button size="sm" disabled={busy} onClick={onAccept}>
          {standing === "changed" ? "Replace what it says now" : "Accept wording"}
        </Button>
      )}
      <Button size="sm" variant="ghost" disabled={busy} onClick={() => onReject()}>
        Reject wording
      </Button>
      {by === null ? null : (
        <Button
          size="sm"
          variant="ghost"
          disabled={busy}
          data-opens=""
          onClick={() => setWordFor({ opener: focusNow() })}
        >
          Reject with a word…
        </Button>
      )}
    </div>
  );
}

type WordFormProps = Pick<WordingDecisionsProps, "busy" | "onReject"> & {
  readonly by: string;
  readonly onCancel: () => void;
};

function WordForm({ by, busy, onReject, onCancel }: WordFormProps) {
  const [word, setWord] = useState("");
  const reject = () => {
    if (!busy) onReject(word);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) reject();
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex w-full max-w-xl flex-col gap-1.5">
      <Field label={`A word to ${by}`} hint="It stays in the history.">
        <Textarea
          autoFocus
          maxLength={1000}
          value={word}
          onValueChange={setWord}
          onKeyDown={onKeyDown}
          className="min-h-9 max-md:min-h-16"
        />
      </Field>
      <div className="flex gap-2">
        <Button size="sm" variant="primary" disabled={busy} onClick={reject}>
          Reject wording
        </Button>
        <Button size="sm" variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
