"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { WordingDecisions } from "#components/wordings/wording-decisions.tsx";
import { WordingWords } from "#components/wordings/wording-words.tsx";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { type OpenWording, standingOfWording } from "#lib/domain/stories/wordings.ts";

type ReviewWordingProps = {
  readonly wording: OpenWording;
  readonly wordings: Wordings;
  /** The sentence that it is for; null where that is gone. */
  readonly sentence: Pick<ReviewSentence, "text" | "hash"> | null;
  /** Told what was done, in words. */
  readonly onDone: (words: string) => void;
};

/**
 * A wording as review shows it. Whoever may write decides it here while nobody writes: what is accepted becomes a
 * revision at once, and its taker one of the sentence's authors, who cannot approve it.
 */
export function ReviewWording({ wording, wordings, sentence, onDone }: ReviewWordingProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, by } = wording;
  const isMine = wordings.isMine(wording);
  const now = sentence?.text ?? null;
  const run = async (work: Promise<string | null>, done: string) => {
    setBusy(true);
    const outcome = await work;
    setBusy(false);
    setRefusal(outcome);
    if (outcome === null) onDone(done);
  };
  return (
    <li className="flex flex-col items-start gap-1 border-l-2 pl-3">
      <WordingWords {...{ wording, isMine, now }} />
      {wordings.mayDecide.allowed ? (
        <WordingDecisions
          standing={standingOfWording(wording, now)}
          by={isMine ? null : by}
          busy={busy}
          onAccept={() => sentence && run(wordings.take(id, sentence.hash), "Wording accepted; the text says it now")}
          onReject={(reason) => {
            const decision = { ids: [id], decision: "rejected", ...(reason ? { reason } : {}) } as const;
            run(wordings.decide(decision), "Wording rejected");
          }}
        />
      ) : wordings.mayDecide.code === "lease" ? (
        <p className="text-muted-foreground text-xs">{wordings.mayDecide.sentence}</p>
      ) : null}
      {isMine ? (
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2 max-md:-ml-3"
          disabled={busy}
          onClick={() => run(wordings.withdraw(id), "Wording taken back")}
        >
          Take back
        </Button>
      ) : null}
      <p role="alert" className="text-finding text-xs empty:hidden">
        {refusal}
      </p>
    </li>
  );
}
