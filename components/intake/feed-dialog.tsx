"use client";
import { type ReactElement, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import { type FeedState, LONGEST_INTERVAL, SHORTEST_INTERVAL } from "#lib/domain/intake/feed.ts";

export type FeedFields = { url: string; title: string; everyMinutes: number };

type FeedDialogProps = {
  readonly title: string;
  readonly verb: string;
  readonly save: FormAction<FeedFields, void>;
  /** The feed to change; its address stays what it is. */
  readonly feed?: FeedState;
  readonly trigger?: ReactElement;
  /** Without a trigger it is open as long as it is rendered. */
  readonly onOpenChange?: (open: boolean) => void;
};

/** Where a feed stands, what to call it, and how often to ask it. */
export function FeedDialog({ title, verb, save, feed, trigger, onOpenChange }: FeedDialogProps) {
  const [open, setOpen] = useState(trigger === undefined);
  const change = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  const { form, pending, issue, message } = useFormAction({
    action: save,
    read: (data) => ({
      url: feed?.url ?? textOf(data, "url"),
      title: textOf(data, "title"),
      everyMinutes: Number(textOf(data, "everyMinutes")),
    }),
    onDone: () => change(false),
  });
  return (
    <Dialog open={open} onOpenChange={change} title={title} {...(trigger ? { trigger } : {})}>
      <form {...form} className="flex flex-col gap-4">
        <Problem>{message}</Problem>
        {feed ? null : (
          <Field label="Address" name="url" error={issue("url")}>
            <Input type="url" placeholder="https://" autoComplete="off" autoFocus required />
          </Field>
        )}
        <Field label="Name" name="title" error={issue("title")}>
          <Input defaultValue={feed?.title} autoComplete="off" required />
        </Field>
        <Field label="Ask it every … minutes" name="everyMinutes" error={issue("everyMinutes")}>
          <Input
            type="number"
            min={SHORTEST_INTERVAL}
            max={LONGEST_INTERVAL}
            defaultValue={feed?.everyMinutes ?? 5}
            className="w-28"
          />
        </Field>
        <SubmitButton className="self-end" pending={pending} pendingLabel="Saving…">
          {verb}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
