"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useFormAction } from "#components/ui/use-form-action.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { ConflictSettlement } from "#lib/domain/stories/choices.ts";
import type { BoardConflict } from "#lib/domain/stories/claims-board.ts";

type SettleFormProps = {
  readonly conflict: BoardConflict;
  readonly settle: (choice: ConflictSettlement) => Promise<ActionResult<void>>;
  readonly onDone: () => void;
};

/** One side, both, or no conflict at all, and why: the reason is kept with the story. */
export function SettleForm({ conflict, settle, onDone }: SettleFormProps) {
  const [choice, setChoice] = useState("both");
  const { form, pending, issue, message } = useFormAction({
    action: settle,
    read: (data) => ({ ...settlementOf(choice, conflict), reason: String(data.get("reason") ?? "") }),
    onDone,
  });
  return (
    <form {...form} className="mt-3 flex max-w-prose flex-col gap-3 rounded-md bg-muted p-3">
      <Problem>{message}</Problem>
      <RadioGroup
        label={conflict.question}
        hideLabel
        value={choice}
        onValueChange={setChoice}
        options={[
          ...conflict.sides.map((side, index) => ({ value: `side-${index}`, label: `Take: ${side.value}` })),
          { value: "both", label: "Report both sides", hint: "The draft names who says which." },
          { value: "dismiss", label: "No conflict", hint: "They speak of different things, or one was overtaken." },
        ]}
      />
      <Field label="Why" name="reason" error={issue("reason")}>
        <Textarea name="reason" autoFocus maxLength={1000} />
      </Field>
      <div className="flex gap-2">
        <SubmitButton pending={pending} pendingLabel="Settling…">
          Settle
        </SubmitButton>
        <Button variant="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function settlementOf(choice: string, conflict: BoardConflict): Omit<ConflictSettlement, "reason"> {
  if (choice === "both" || choice === "dismiss") return { decision: choice, side: null };
  const side = conflict.sides[Number(choice.slice("side-".length))];
  return { decision: "take", side: side?.value ?? null };
}
