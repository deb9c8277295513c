"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { WordingDecisions } from "#components/wordings/wording-decisions.tsx";
import { WordingWords } from "#components/wordings/wording-words.tsx";
import { type OpenWording, standingOfWording } from "#lib/domain/stories/wordings.ts";

type WordingRowProps = {
  readonly wording: OpenWording;
  readonly isMine: boolean;
  readonly mayWrite: boolean;
  /** Of its sentence; 0 where that is gone. */
  readonly number: number;
  /** What its sentence says now; null where that is gone. */
  readonly now: string | null;
  readonly onAccept: () => Promise<unknown>;
  readonly onReject: (reason?: string) => Promise<unknown>;
  readonly onWithdraw: () => Promise<unknown>;
  readonly onGoTo: () => void;
};

/** A wording that waits in the list beside the text. */
export function WordingRow({ wording, isMine, mayWrite, number, now, ...ways }: WordingRowProps) {
  const [busy, setBusy] = useState(false);
  const run = async (work: Promise<unknown>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <li className="flex flex-col gap-1 border-t py-1.5">
      <WordingWords {...{ wording, isMine, now }}>
        {number > 0 ? (
          <button type="button" onClick={ways.onGoTo} className="text-link hover:underline max-md:py-3">
            Go to sentence {number}
          </button>
        ) : null}
      </WordingWords>
      <div className={cn("flex flex-wrap gap-2", mayWrite ? undefined : "-ml-2 max-md:-ml-3")}>
        {mayWrite ? (
          <WordingDecisions
            standing={standingOfWording(wording, now)}
            by={isMine ? null : wording.by}
            busy={busy}
            onAccept={() => run(ways.onAccept())}
            onReject={(reason) => run(ways.onReject(reason))}
          />
        ) : null}
        {isMine ? (
          <Button size="sm" variant="ghost" disabled={busy} onClick={() => run(ways.onWithdraw())}>
            Take back
          </Button>
        ) : null}
      </div>
    </li>
  );
}
