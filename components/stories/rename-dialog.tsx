"use client";
import { PencilIcon } from "lucide-react";
import { useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";

export type RenameStory = FormAction<{ readonly storyId: string; readonly title: string }, void>;

type RenameDialogProps = {
  readonly story: { readonly id: string; readonly title: string };
  readonly renameStory: RenameStory;
};

/** The button beside a story's title that gives it another; its address stays. */
export function RenameDialog({ story, renameStory }: RenameDialogProps) {
  const [open, setOpen] = useState(false);
  useCommands([{ id: "story.rename", group: "Story", label: "Rename the story", run: () => setOpen(true) }]);
  return (
    <>
      <IconButton label="Rename the story" size="sm" onClick={() => setOpen(true)} className="text-muted-foreground">
        <PencilIcon />
      </IconButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Rename the story"
        description="The desk’s working title. Readers see the headline; the address stays as it is."
      >
        <RenameForm story={story} renameStory={renameStory} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RenameForm({ story, renameStory, onDone }: RenameDialogProps & { readonly onDone: () => void }) {
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
