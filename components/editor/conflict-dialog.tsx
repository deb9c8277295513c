"use client";
import { useMemo } from "react";
import { ChangeOfSentence } from "#components/stories/change-of-sentence.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { HEAD_RULES, headChanges } from "#lib/domain/stories/story-head.ts";
import { compareThree, type ThreeWayChange } from "#lib/editor/queries/compare-three.ts";
import { Comparison, storedSentences } from "./comparison.tsx";
import type { SavedText, StoryText } from "./editor-types.ts";

type ConflictDialogProps = {
  readonly theirs: SavedText;
  /** What both were written on; null where that is not known, or was an empty page. */
  readonly base: SavedText | null;
  readonly mine: StoryText;
  /** Goes on with the text on the screen, on top of theirs; their revision stays in the history. */
  readonly onKeepMine: () => void;
  /** Goes on with their text; what was written stays as a draft until the next save. */
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
};

/** Somebody saved first: what each of the two made of the text, by sentence, and the choice which to go on with. */
export function ConflictDialog({ theirs, base, mine, onKeepMine, onTakeTheirs, onClose }: ConflictDialogProps) {
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
          Saved <LocalTime iso={theirs.savedAt} />. Nothing of either text is lost: theirs is a revision, and yours
          stays as your draft if you go on with theirs.
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
      {base ? (
        <ThreeTexts base={base} mine={mine} theirs={theirs} />
      ) : (
        <Comparison before={theirs} after={mine} names={[`${theirs.by}’s`, "Yours"]} />
      )}
    </Dialog>
  );
}

type Texts = { readonly base: SavedText; readonly mine: StoryText; readonly theirs: SavedText };

function ThreeTexts({ base, mine, theirs }: Texts) {
  const changes = useMemo(
    () =>
      compareThree(storedSentences(base.document), storedSentences(mine.document), storedSentences(theirs.document)),
    [base, mine, theirs],
  );
  const both = changes.filter((change) => change.mine && change.theirs).length;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted-foreground text-xs">
        Both began on revision {base.number}; <del>struck out</del> is what stood there, <ins>underlined</ins> what is
        new. {both === 0 ? "No sentence was changed by both." : null}
      </p>
      <HeadChanges who={theirs.by} before={base} after={theirs} />
      <HeadChanges who="You" before={base} after={mine} />
      <ol className="flex flex-col gap-2">
        {changes.map((change) => (
          <ThreeWayRow key={change.sid} change={change} by={theirs.by} />
        ))}
      </ol>
    </div>
  );
}

function ThreeWayRow({ change, by }: { readonly change: ThreeWayChange; readonly by: string }) {
  const { mine, theirs } = change;
  return (
    <li className={mine && theirs ? "border-t border-l-2 border-l-conflict pt-2 pl-3" : "border-t pt-2"}>
      {theirs ? <ChangeOfSentence change={theirs} who={by} /> : null}
      {mine ? <ChangeOfSentence change={mine} who="You" /> : null}
    </li>
  );
}

function HeadChanges({
  who,
  before,
  after,
}: {
  readonly who: string;
  readonly before: StoryText;
  readonly after: StoryText;
}) {
  return headChanges(before, after).map((change) => (
    <p key={change.field}>
      <span className="text-muted-foreground text-xs">
        {who}: {HEAD_RULES[change.field].label}{" "}
      </span>
      <del>{change.before}</del> <ins>{change.after}</ins>
    </p>
  ));
}
