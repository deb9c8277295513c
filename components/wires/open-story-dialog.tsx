"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, useFormAction } from "#components/ui/use-form-action.ts";
import type { Decision } from "#lib/domain/access/policy.ts";

export type OpenStory = FormAction<{ readonly title: string; readonly reportIds: string[] }, { readonly slug: string }>;

type OpenStoryDialogProps = {
  readonly reportIds: readonly string[];
  readonly suggestedTitle: string;
  readonly ability: Decision;
  readonly openStory: OpenStory;
};

/** Names a story and opens it on the chosen reports. */
export function OpenStoryDialog({ reportIds, suggestedTitle, ability, openStory }: OpenStoryDialogProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { form, pending, issue, message } = useFormAction({
    action: openStory,
    read: (data) => ({ title: String(data.get("title") ?? ""), reportIds: [...reportIds] }),
    onDone: ({ slug }) => router.push(`/stories/${slug}/claims`),
  });
  if (!ability.allowed) return <span className="text-muted-foreground text-xs">{ability.sentence}</span>;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Open a story"
      description={`On ${reportIds.length === 1 ? "one report" : `${reportIds.length} reports`}. More can be added at any time.`}
      trigger={<Button variant="primary">Open a story</Button>}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
          <SubmitButton form="open-story" pending={pending} pendingLabel="Opening…">
            Open story
          </SubmitButton>
        </>
      }
    >
      <form {...form} id="open-story" className="flex flex-col gap-3">
        <Problem>{message}</Problem>
        <Field
          label="Working title"
          name="title"
          error={issue("title")}
          hint="Readers never see it; its address is made from it."
        >
          <Input name="title" defaultValue={suggestedTitle} maxLength={200} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
