"use client";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Comparison } from "./comparison.tsx";
import type { SavedText, StoryText } from "./editor-types.ts";

type ConflictDialogProps = {
  readonly theirs: SavedText;
  readonly mine: StoryText;
  /** Goes on with the text on the screen, on top of theirs; their revision stays in the history. */
  readonly onKeepMine: () => void;
  /** Goes on with their text; what was written stays on this device until the next save. */
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
};

/** Somebody saved first: both texts by sentence, and the choice which to go on with. */
export function ConflictDialog({ theirs, mine, onKeepMine, onTakeTheirs, onClose }: ConflictDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      width="lg"
      title={`${theirs.by} saved revision ${theirs.number} before you`}
      description={
        <>
          Saved <LocalTime iso={theirs.savedAt} />. Nothing of either text is lost; say which one to go on with.
        </>
      }
      footer={
        <>
          <Button onClick={onTakeTheirs}>Go on with theirs</Button>
          <Button variant="primary" onClick={onKeepMine}>
            Save mine on top
          </Button>
        </>
      }
    >
      <Comparison before={theirs} after={mine} names={[`${theirs.by}’s`, "Yours"]} />
    </Dialog>
  );
}
