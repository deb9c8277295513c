"use client";
import { useState } from "react";
import { usePeopleHere } from "#components/stories/story-people-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { textOf } from "#components/ui/use-form-action.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { SECOND_NAME_HOURS } from "#lib/domain/stories/emergency.ts";
import { emergencyWay, type Obstacle } from "#lib/domain/stories/publish-checks.ts";
import { ObstacleList } from "./obstacle-list.tsx";
import { ProvedForm, type ProvePassword } from "./proved-form.tsx";
import { SkippedList } from "./skipped-list.tsx";

type Ids = { readonly editionId: string; readonly revisionId: string };
export type PublishInEmergency = (input: Ids & { readonly reason: string }) => Promise<ActionResult<void>>;

type EmergencyDialogProps = {
  readonly slug: string;
  readonly edition: Ids;
  /** The number of the revision that readers would get. */
  readonly revision: number;
  /** All that stands in the way of publication. */
  readonly obstacles: readonly Obstacle[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Who could put the second name to it, in words; null: nobody. */
  readonly secondNames: string | null;
  readonly needsProof: boolean;
  readonly publish: PublishInEmergency;
  readonly provePassword: ProvePassword;
};

/** Publishes before review or sign-off: says what is skipped, what follows, and what not even an emergency skips. */
export function EmergencyDialog(props: EmergencyDialogProps) {
  const [open, setOpen] = useState(false);
  const { revision, obstacles } = props;
  const { standing } = emergencyWay(obstacles);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Publish in an emergency?"
      description={
        standing.length > 0
          ? "Not even an emergency skips what stands in the way here."
          : `Readers get revision ${revision} at once, and are told that it was published in an emergency, before it was signed off.`
      }
      trigger={
        <Button variant="ghost" size="sm" className="self-start">
          Publish in an emergency…
        </Button>
      }
    >
      {standing.length > 0 ? (
        <NotEvenThen {...props} standing={standing} />
      ) : (
        <EmergencyForm {...props} onDone={() => setOpen(false)} />
      )}
    </Dialog>
  );
}

function NotEvenThen({ slug, numbers, standing }: EmergencyDialogProps & { readonly standing: readonly Obstacle[] }) {
  return (
    <div className="flex flex-col gap-3">
      <ObstacleList slug={slug} obstacles={standing} numbers={numbers} />
      <DialogClose>
        <Button className="self-end">Close</Button>
      </DialogClose>
    </div>
  );
}

function EmergencyForm({ onDone, ...props }: EmergencyDialogProps & { readonly onDone: () => void }) {
  const { edition, obstacles, numbers, secondNames, publish } = props;
  return (
    <div className="flex flex-col gap-4">
      <section aria-label="What is skipped" className="flex flex-col gap-1.5">
        <h3 className="font-medium">What is skipped</h3>
        <SkippedList obstacles={emergencyWay(obstacles).skipped} numbers={numbers} />
      </section>
      <p>
        Within {SECOND_NAME_HOURS} hours somebody who neither wrote nor published it must put a second name to it.{" "}
        {secondNames ? `${secondNames} can, and will be told.` : NOBODY}
      </p>
      <StillWriting />
      <ProvedForm
        needsProof={props.needsProof}
        provePassword={props.provePassword}
        read={(data) => ({ ...edition, reason: textOf(data, "reason") })}
        act={publish}
        verb="Publish in an emergency"
        pendingLabel="Publishing…"
        done="Published in an emergency"
        onDone={onDone}
        field={{
          name: "reason",
          control: (error) => (
            <Field label="Why it cannot wait" name="reason" error={error} hint="It stays at the desk, in the history.">
              <Textarea name="reason" autoFocus maxLength={1000} />
            </Field>
          ),
        }}
      />
    </div>
  );
}

function StillWriting() {
  const writer = usePeopleHere()?.writer;
  if (!writer) return null;
  return (
    <p>
      {writer.isMe ? "You are" : `${writer.name} is`} writing in it: what is not saved yet does not go out. It is kept
      for the update that follows.
    </p>
  );
}

const NOBODY = "Nobody at the desk can at present: without another editor or publisher it stays marked as overdue.";
