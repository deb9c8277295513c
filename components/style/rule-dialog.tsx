"use client";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { StyleRule } from "#lib/domain/stories/house-style.ts";

export type SetStyleRule = FormAction<StyleRule, void>;

type RuleDialogProps = {
  /** Empty for a new one. */
  readonly rule: StyleRule;
  readonly setRule: SetStyleRule;
  readonly onDone: () => void;
};

/** One rule of the style list. */
export function RuleDialog({ rule, setRule, onDone }: RuleDialogProps) {
  const isNew = rule.avoid === "";
  const { form, pending, issue, message } = useFormAction({
    action: setRule,
    read: (data) => ({
      avoid: isNew ? textOf(data, "avoid") : rule.avoid,
      prefer: textOf(data, "prefer"),
      note: textOf(data, "note"),
    }),
    onDone,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onDone()}
      title={isNew ? "Add a rule" : `Instead of “${rule.avoid}”`}
      footer={
        <SubmitButton form="style-rule" pending={pending} pendingLabel="Setting…">
          Set
        </SubmitButton>
      }
    >
      <form {...form} id="style-rule" className="flex flex-col gap-3">
        <Problem>{message}</Problem>
        {isNew ? (
          <Field
            label="The house does not write"
            name="avoid"
            error={issue("avoid")}
            hint="Met in small and capital letters; with a capital here, only so."
          >
            <Input dir="auto" maxLength={100} autoComplete="off" autoFocus />
          </Field>
        ) : null}
        <Field label="It writes" name="prefer" error={issue("prefer")}>
          <Input dir="auto" defaultValue={rule.prefer} maxLength={100} autoComplete="off" />
        </Field>
        <Field label="Why, or when" name="note" optional error={issue("note")}>
          <Input dir="auto" defaultValue={rule.note} maxLength={200} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
