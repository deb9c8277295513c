"use client";
import { PencilIcon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { useFetchedAtRest } from "#components/ui/at-rest.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { RenameStory } from "./rename-form.tsx";

// Seldom wanted, and on every page of a story.
const fetchForm = () => import("./rename-form.tsx");
const RenameForm = lazy(async () => ({ default: (await fetchForm()).RenameForm }));

type RenameDialogProps = {
  readonly story: { readonly id: string; readonly title: string };
  readonly renameStory: RenameStory;
};

/** The button beside a story's title that gives it another; its address stays. */
export function RenameDialog({ story, renameStory }: RenameDialogProps) {
  const [open, setOpen] = useState(false);
  useFetchedAtRest(fetchForm);
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
        <Suspense>
          <RenameForm story={story} renameStory={renameStory} onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
