"use client";
import { Button } from "#components/ui/button.tsx";
import { DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";

export type RenameStory = FormAction<{ readonly storyId: string; readonly title: string }, void>;

type RenameFormProps = {
  readonly story: { readonly id: string; readonly title: string };
  readonly renameStory: RenameStory;
  readonly onDone: () => void;
};

/** Another title for a story. */
export function RenameForm({ story, renameStory, onDone }: RenameFormProps) {
  const { form, pending, issue, message } = useFormAction({
    action: renameStory,
    read: (data) => ({ storyId: story.id, title: textOf(data, "title") }),
    onDone: () => {
      toast.success("Renamed");
      onDone();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-3">
      <Problem>{message}</Problem>
      <Field label="Working title" name="title" error={issue("title")}>
        <Input name="title" defaultValue={story.title} maxLength={200} autoComplete="off" />
      </Field>
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending} pendingLabel="Renaming…">
          Rename
        </SubmitButton>
      </div>
    </form>
  );
}
