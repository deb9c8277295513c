"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { storyHref } from "#components/stories/story-href.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import { KIND_RULES } from "#lib/domain/stories/workflow.ts";

export type LaterKind = "update" | "correction" | "retraction";
export type OpenEdition = FormAction<
  { readonly storyId: string; readonly kind: LaterKind; readonly publicNote: string },
  void
>;

const WORDS: Readonly<Record<LaterKind, { readonly open: string; readonly what: string }>> = {
  update: { open: "Open an update", what: "The story goes on: it says more than before." },
  correction: { open: "Open a correction", what: "The story said something wrong. Readers are told what." },
  retraction: { open: "Open a retraction", what: "The story does not stand. Readers are told why." },
};

type OpenEditionDialogProps = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly kind: LaterKind;
  readonly ability: Decision;
  readonly openEdition: OpenEdition;
};

/** Opens the edition that follows a publication; it begins with what is live. Absent for whoever may not. */
export function OpenEditionDialog({ story, kind, ability, openEdition }: OpenEditionDialogProps) {
  const [open, setOpen] = useState(false);
  if (!ability.allowed) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={WORDS[kind].open}
      description={`${WORDS[kind].what} It begins with the live text, which readers see until the new edition is published.`}
      trigger={<Button>{WORDS[kind].open}…</Button>}
    >
      <OpenEditionForm story={story} kind={kind} openEdition={openEdition} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

type FormProps = Omit<OpenEditionDialogProps, "ability"> & { readonly onDone: () => void };

function OpenEditionForm({ story, kind, openEdition, onDone }: FormProps) {
  const router = useRouter();
  const { form, pending, issue, message } = useFormAction({
    action: openEdition,
    read: (data) => ({ storyId: story.id, kind, publicNote: textOf(data, "publicNote") }),
    onDone: () => {
      toast.success("Opened with the live text");
      onDone();
      router.push(storyHref(story.slug, "write"));
    },
  });
  return (
    <form {...form} className="flex flex-col gap-3">
      <Problem>{message}</Problem>
      <Field
        label="Public note"
        name="publicNote"
        optional={!KIND_RULES[kind].needsNote}
        error={issue("publicNote")}
        hint="It stands with the article for everybody to read."
      >
        <Textarea name="publicNote" maxLength={2000} autoFocus />
      </Field>
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending} pendingLabel="Opening…">
          Open
        </SubmitButton>
      </div>
    </form>
  );
}
