"use client";
import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SetDialog } from "#components/ui/set-dialog.tsx";
import { toast } from "#components/ui/toast.ts";
import { useFormAction } from "#components/ui/use-form-action.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { BoardName } from "#lib/domain/stories/claims-board.ts";

export type SetHouseName = (input: { spellings: string[]; house: string }) => Promise<ActionResult<void>>;
export type RemoveHouseName = (input: { house: string }) => Promise<ActionResult<void>>;

type HouseNameDialogProps = {
  readonly name: BoardName;
  readonly setHouseName: SetHouseName;
  readonly removeHouseName: RemoveHouseName;
  readonly onDone: () => void;
};

/** How the house spells a name, in this story and all others; drafts use it wherever a report spells it otherwise. */
export function HouseNameDialog({ name, setHouseName, removeHouseName, onDone }: HouseNameDialogProps) {
  const spellings = name.variants.map((variant) => variant.text);
  const state = useFormAction({
    action: setHouseName,
    read: (data) => ({ spellings, house: String(data.get("house") ?? "") }),
    onDone,
  });
  const [removing, startRemoving] = useTransition();
  const remove = (house: string) =>
    startRemoving(async () => {
      const result = await removeHouseName({ house });
      if (result.ok) onDone();
      else toast.error(result.message);
    });
  const { house } = name;
  return (
    <SetDialog
      title="House spelling"
      description="It holds for all stories. Drafts use it wherever a report spells the name otherwise."
      state={state}
      onDone={onDone}
      besides={
        house ? (
          <Button variant="ghost" disabled={removing} onClick={() => remove(house)}>
            Give it up
          </Button>
        ) : null
      }
    >
      <Field
        label="The house writes"
        name="house"
        error={state.issue("house")}
        hint={`The reports write ${spellings.join(", ")}.`}
      >
        <Input name="house" dir="auto" defaultValue={house ?? name.canonical} maxLength={200} autoComplete="off" />
      </Field>
    </SetDialog>
  );
}
