"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SetDialog } from "#components/ui/set-dialog.tsx";
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
  const state = useFormAction({
    action: setRule,
    read: (data) => ({
      avoid: isNew ? textOf(data, "avoid") : rule.avoid,
      prefer: textOf(data, "prefer"),
      note: textOf(data, "note"),
    }),
    onDone,
  });
  return (
    <SetDialog title={isNew ? "Add a rule" : `Instead of “${rule.avoid}”`} state={state} onDone={onDone}>
      {isNew ? (
        <Field
          label="The house does not write"
          name="avoid"
          error={state.issue("avoid")}
          hint="Met in small and capital letters; with a capital here, only so."
        >
          <Input dir="auto" maxLength={100} autoComplete="off" autoFocus />
        </Field>
      ) : null}
      <Field label="It writes" name="prefer" error={state.issue("prefer")}>
        <Input dir="auto" defaultValue={rule.prefer} maxLength={100} autoComplete="off" />
      </Field>
      <Field label="Why, or when" name="note" optional error={state.issue("note")}>
        <Input dir="auto" defaultValue={rule.note} maxLength={200} autoComplete="off" />
      </Field>
    </SetDialog>
  );
}
