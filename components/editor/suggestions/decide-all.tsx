"use client";
import { useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";
import { acceptable } from "./take-wordings.ts";
import type { WordingsListProps } from "./wordings-list.tsx";

type DecideAllProps = Pick<WordingsListProps, "editor" | "wordings"> & {
  /** Answers whether it was done. */
  readonly onAccept: (chosen: readonly OpenWording[]) => Promise<boolean>;
  readonly onReject: (chosen: readonly OpenWording[]) => Promise<boolean>;
};

/** Decides every wording at once, after asking. */
export function DecideAll({ editor, wordings: { open }, onAccept, onReject }: DecideAllProps) {
  // As they were when it was asked: the question is about those.
  const [chosen, setChosen] = useState<readonly OpenWording[]>([]);
  const left = open.length - chosen.length;
  return (
    <div className="flex flex-wrap gap-2">
      <AlertDialog
        title={chosen.length === 0 ? "None can be accepted together" : `Accept ${counted(chosen.length, "wording")}?`}
        description={`${ACCEPTING}${left > 0 ? ` ${leftWords(left)}` : ""}`}
        confirm="Accept"
        confirmDisabled={chosen.length === 0}
        onConfirm={async () => {
          await onAccept(chosen);
        }}
        onOpenChange={(isOpen) => isOpen && setChosen(acceptable(editor, open))}
        trigger={<Button size="sm">Accept all wordings</Button>}
      />
      <AlertDialog
        title={`Reject ${counted(open.length, "wording")}?`}
        description="Their sentences stay as they are. Whoever suggested them is told."
        confirm="Reject"
        destructive
        onConfirm={async () => {
          await onReject(open);
        }}
        trigger={
          <Button size="sm" variant="ghost">
            Reject all wordings
          </Button>
        }
      />
    </div>
  );
}

const ACCEPTING = "They are written into the text in one step, which one undo takes back, and saved.";

function leftWords(count: number): string {
  return count === 1
    ? "1 stays to be decided by itself: its sentence has changed or is gone, or something else is suggested for it, too."
    : `${count} stay to be decided one by one: their sentences have changed or are gone, or something else is suggested for them, too.`;
}
