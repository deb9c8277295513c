"use client";
import { useState } from "react";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { ReviewWording } from "./review-wording.tsx";

type LostWordingsProps = { readonly sentences: readonly ReviewSentence[]; readonly wordings: Wordings };

/** Wordings of sentences that the text no longer has: they stand at no sentence, and hold up the story all the same. */
export function LostWordings({ sentences, wordings }: LostWordingsProps) {
  const [aloud, announce] = useState("");
  const sids = new Set(sentences.map(({ sid }) => sid));
  const lost = wordings.open.filter(({ sid }) => !sids.has(sid));
  return (
    <>
      {lost.length > 0 ? (
        <section aria-label="Wordings whose sentences are gone" className="flex flex-col gap-2 text-xs">
          <p>Suggested for sentences that are gone. They wait to be rejected.</p>
          <ul className="flex flex-col gap-2">
            {lost.map((wording) => (
              <ReviewWording key={wording.id} {...{ wording, wordings }} sentence={null} onDone={announce} />
            ))}
          </ul>
        </section>
      ) : null}
      <p role="status" className="sr-only">
        {aloud}
      </p>
    </>
  );
}
