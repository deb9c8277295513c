"use client";
import { useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { toast } from "#components/ui/toast.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { StoryReport } from "#lib/domain/stories/desk-story.ts";

export type DetachReport = (input: { storyId: string; reportId: string }) => Promise<ActionResult<void>>;

type DetachDialogProps = {
  readonly storyId: string;
  readonly report: StoryReport;
  readonly detachReport: DetachReport;
};

/** Takes a report out of the story after a question; says why where the story needs it. */
export function DetachDialog({ storyId, report, detachReport }: DetachDialogProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const detach = async () => {
    const result = await detachReport({ storyId, reportId: report.id });
    if (result.ok) toast.success(`Report ${report.number} is out of the story`);
    else setRefusal(result.message);
    return result.ok;
  };
  return (
    <AlertDialog
      title={`Take report ${report.number} out of the story?`}
      description="It stays in the wires and can be added again, under a new number. What the claims have from it goes with it."
      confirm="Take it out"
      destructive
      confirmDisabled={refusal !== null}
      onConfirm={detach}
      onOpenChange={(open) => open && setRefusal(null)}
      trigger={
        <button type="button" className="cursor-pointer text-muted-foreground text-xs hover:underline max-md:py-3">
          Take it out of the story
        </button>
      }
    >
      <Problem>{refusal}</Problem>
    </AlertDialog>
  );
}
