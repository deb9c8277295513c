"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { fullTime } from "#components/ui/desk-time.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { textOf } from "#components/ui/use-form-action.ts";
import { useHalfMinute } from "#components/ui/use-half-minute.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { utcWords } from "#lib/domain/shared/utc-words.ts";
import { hourBarrier } from "#lib/domain/stories/publication-hour.ts";
import { fieldValueOf, firstHour, untilWords } from "./hours.ts";
import { ProvedForm, type ProvePassword } from "./proved-form.tsx";

type ScheduleInput = { readonly editionId: string; readonly revisionId: string; readonly at: string };
/** `at`: ISO 8601 in UTC. */
export type Schedule = (input: ScheduleInput) => Promise<ActionResult<void>>;

type ScheduleDialogProps = {
  readonly edition: { readonly editionId: string; readonly revisionId: string };
  /** When embargoes end that stand in the way now. */
  readonly embargoes: readonly Date[];
  readonly barred: string | null;
  readonly needsProof: boolean;
  readonly schedule: Schedule;
  readonly provePassword: ProvePassword;
};

/** Asks for the day and the hour, in the publisher's own zone; and for the password as publishing does. */
export function ScheduleDialog({ barred, ...props }: ScheduleDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Schedule the publication"
      description="It goes out by itself at that hour, by your word. Everything is checked again then: what no longer passes is not published, and you are told."
      trigger={<Button disabled={barred !== null}>Schedule…</Button>}
    >
      <ScheduleForm {...props} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

type ScheduleFormProps = Omit<ScheduleDialogProps, "barred"> & { readonly onDone: () => void };

function ScheduleForm({ edition, embargoes, schedule, ...form }: ScheduleFormProps) {
  const [value, setValue] = useState(() => fieldValueOf(new Date(firstHour(Date.now(), embargoes))));
  const act = async (typed: string): Promise<ActionResult<void>> => {
    const at = new Date(typed);
    const message = hourBarrier(at, new Date());
    if (message !== null) return { ok: false, code: "invalid", message, issues: [{ field: "at", message }] };
    return schedule({ ...edition, at: at.toISOString() });
  };
  return (
    <ProvedForm
      {...form}
      read={(data) => textOf(data, "at")}
      act={act}
      verb="Schedule"
      pendingLabel="Scheduling…"
      done="Scheduled"
      field={{
        name: "at",
        control: (error) => (
          <Field label="Day and hour" name="at" error={error} hint={<ChosenHour value={value} />}>
            <Input
              name="at"
              type="datetime-local"
              step={60}
              autoFocus
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          </Field>
        ),
      }}
    />
  );
}

/** The hour that was chosen read back with its zone, in UTC and by how far off it is: a slip of a day or a zone shows here. */
function ChosenHour({ value }: { readonly value: string }) {
  const now = useHalfMinute();
  const at = new Date(value);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (Number.isNaN(at.getTime())) return `In your own zone, ${zone}.`;
  const until = now === null || at.getTime() <= now ? "" : `, ${untilWords(at.getTime(), now)}`;
  const utc = zone === "UTC" ? "" : ` That is ${utcWords(at.toISOString())}.`;
  return `${fullTime(at, undefined)} in your own zone, ${zone}${until}.${utc}`;
}
