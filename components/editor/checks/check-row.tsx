"use client";
import { useState, useTransition } from "react";
import { ReasonForm } from "#components/review/reason-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import type { Check } from "./check-list.ts";

type CheckRowProps = {
  readonly check: Check;
  readonly isActive: boolean;
  /** The row above is about the same sentence: it is not said again. */
  readonly isMore: boolean;
  readonly onGoTo: (check: Check) => void;
  /** Answers why it could not be dismissed, or null; undefined where this person may not. */
  readonly onDismiss: ((check: Check, reason: string) => Promise<string | null>) | undefined;
};

const KIND_WORDS = {
  nosource: "No source",
  ground: "Ground lost",
  finding: "Not in the passages",
  conflict: "Open conflict",
} as const;

/** One thing to look at; what the gate found may be dismissed here, for a reason that stays on record. */
export function CheckRow({ check, isActive, isMore, onGoTo, onDismiss }: CheckRowProps) {
  const [asks, setAsks] = useState(false);
  const mayDismiss = onDismiss !== undefined && check.kind === "finding";
  return (
    <li className="border-t">
      <div className="flex items-start">
        <button
          type="button"
          aria-current={isActive || undefined}
          onClick={() => onGoTo(check)}
          className="flex min-w-0 flex-1 flex-col items-start gap-0.5 px-1 py-1.5 text-left hover:bg-accent focus-visible:-outline-offset-2 aria-current:bg-muted"
        >
          <StatusWord tone={check.kind === "ground" ? "rejected" : check.kind}>{KIND_WORDS[check.kind]}</StatusWord>
          {check.kind === "nosource" ? null : <span>{check.message}</span>}
          <span className={isMore ? "sr-only" : "line-clamp-1 text-muted-foreground text-xs"}>
            {check.number}. {check.sentence}
          </span>
        </button>
        {mayDismiss && isActive && !asks ? (
          <Button size="sm" variant="ghost" className="mt-1" onClick={() => setAsks(true)}>
            Dismiss
          </Button>
        ) : null}
      </div>
      {asks && mayDismiss ? <DismissForm {...{ check, onDismiss }} onClose={() => setAsks(false)} /> : null}
    </li>
  );
}

type DismissFormProps = {
  readonly check: Check;
  readonly onDismiss: (check: Check, reason: string) => Promise<string | null>;
  readonly onClose: () => void;
};

function DismissForm({ check, onDismiss, onClose }: DismissFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, startSending] = useTransition();
  const answer = (reason: string) => {
    if (sending) return;
    startSending(async () => {
      const refused = await onDismiss(check, reason);
      setRefusal(refused);
      if (refused === null) onClose();
    });
  };
  return (
    <div className="flex flex-col gap-1 px-1 pt-1 pb-2">
      <ReasonForm asking="dismiss" onAnswer={answer} onCancel={onClose} />
      <p role="status" className="pt-1 text-finding text-xs empty:hidden">
        {refusal}
      </p>
    </div>
  );
}
