"use client";
import { useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import { AttachForm, type AttachReports, type FindReports } from "./attach-form.tsx";

type AttachDialogProps = {
  readonly storyId: string;
  readonly ability: Decision;
  readonly findReports: FindReports;
  readonly attachReports: AttachReports;
};

/** The button that adds reports from the wires to a story. */
export function AttachDialog({ storyId, ability, findReports, attachReports }: AttachDialogProps) {
  const [open, setOpen] = useState(false);
  useCommands([
    {
      id: "reports.attach",
      group: "Reports",
      label: "Add reports to the story",
      keys: "i",
      disabled: !ability.allowed,
      run: () => setOpen(true),
    },
  ]);
  if (!ability.allowed) return <span className="basis-full text-muted-foreground text-xs">{ability.sentence}</span>;
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Add reports
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        width="lg"
        title="Add reports"
        description="From the wires, newest first. Those that the story has already are left out."
      >
        <AttachForm
          storyId={storyId}
          findReports={findReports}
          attachReports={attachReports}
          onDone={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
