"use client";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Comparison } from "../comparison.tsx";
import type { StoryText } from "../editor-types.ts";
import type { KeptOffer } from "./use-kept-text.ts";

type RestoreDialogProps = {
  readonly offer: KeptOffer;
  readonly current: StoryText;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
};

/** Words were kept that no revision has: shows what differs and asks which text to open. */
export function RestoreDialog({ offer, current, onRestore, onLeave }: RestoreDialogProps) {
  const place =
    offer.window === "open" ? "by your other window" : offer.from === "device" ? "on this device" : "as your draft";
  return (
    <Dialog
      open
      width="lg"
      title="Words were kept that are in no revision"
      description={
        <>
          Kept {place} <LocalTime iso={offer.at} />.
        </>
      }
      footer={
        <>
          <Button onClick={onLeave}>Open the saved text</Button>
          <Button variant="primary" onClick={onRestore}>
            Bring the words back
          </Button>
        </>
      }
    >
      <Comparison before={current} after={offer.text} names={["Saved", "Kept"]} />
    </Dialog>
  );
}
