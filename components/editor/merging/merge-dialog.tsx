"use client";
import { useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { EditorReport, StoryText } from "../editor-types.ts";
import { MergeChanges } from "./merge-changes.tsx";
import { MergeOutcome } from "./merge-outcome.tsx";
import { type Merge, type MergeTexts, useMerge } from "./use-merge.ts";

type MergeDialogProps = MergeTexts & {
  readonly reports: readonly EditorReport[];
  /** Goes on with the text on the screen, on top of theirs; their revision stays in the history. */
  readonly onKeepMine: () => void;
  /** Goes on with their text; what was written stays as a draft. Answers why that could not be, or null. */
  readonly onTakeTheirs: () => Promise<string | null>;
  /** Goes on with another text, on top of theirs; `dropsMine` where that has not all of mine. Answers like the above. */
  readonly onTakeMerged: (text: StoryText, dropsMine: boolean) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Somebody saved first: what goes together by itself, the choice of the rest, and the text that it makes before it is taken. */
export function MergeDialog({ onKeepMine, onTakeTheirs, onTakeMerged, onClose, reports, ...texts }: MergeDialogProps) {
  const { theirs } = texts;
  const merge = useMerge(texts);
  const [isShown, show] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isGoing, start] = useTransition();
  const top = useRef<HTMLDivElement>(null);
  const take = (work: () => Promise<string | null>) => start(async () => setRefusal(await work()));
  const turn = (next: boolean) => {
    show(next);
    // Another page of the dialog starts at its top.
    requestAnimationFrame(() => top.current?.scrollIntoView({ block: "start" }));
  };
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
          Saved <LocalTime iso={theirs.savedAt} />. Nothing of either text is lost, whatever you choose.
        </>
      }
      footer={
        isShown ? (
          <>
            <Button onClick={() => turn(false)}>Back to the choices</Button>
            <Button
              variant="primary"
              disabled={isGoing}
              onClick={() => take(() => onTakeMerged(merge.text(), merge.dropsMine))}
            >
              Go on with this text
            </Button>
          </>
        ) : (
          <>
            <Button variant="ghost" disabled={isGoing} onClick={() => take(onTakeTheirs)}>
              Take theirs whole
            </Button>
            <Button variant="ghost" disabled={isGoing} onClick={onKeepMine}>
              Save mine on top
            </Button>
            <Button variant="primary" disabled={merge.open > 0} onClick={() => turn(true)}>
              See the merged text
            </Button>
          </>
        )
      }
    >
      <div ref={top} className="flex flex-col gap-3">
        <p role="alert" className="text-finding text-xs empty:hidden">
          {refusal}
        </p>
        {isShown ? (
          <MergeOutcome merge={merge} by={theirs.by} number={theirs.number} />
        ) : (
          <>
            <ToChoose merge={merge} />
            <MergeChanges merge={merge} by={theirs.by} reports={reports} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** How far one is, said aloud with each choice; and the two quick ways. */
function ToChoose({ merge }: { readonly merge: Merge }) {
  const { total, open } = merge;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" className="flex-1 text-muted-foreground text-xs max-md:basis-full">
        {openWords(total, open)} <del>Struck out</del> is what stood there, <ins>underlined</ins> what is new.
      </p>
      {total > 0 ? (
        <>
          <Button size="sm" variant="ghost" onClick={() => merge.chooseAll("theirs")}>
            All theirs
          </Button>
          <Button size="sm" variant="ghost" onClick={() => merge.chooseAll("mine")}>
            All mine
          </Button>
        </>
      ) : null}
    </div>
  );
}

function openWords(total: number, open: number): string {
  if (total === 0) return "The two texts go together: nothing was changed by both.";
  if (open === 0) return "Everything is chosen.";
  return total === 1 ? "One place was changed by both: choose." : `${open} of ${total} places are still to be chosen.`;
}
