"use client";
import Link from "next/link";
import { useEffect, useRef } from "react";
import type { Talk } from "#components/comments/use-talk.ts";
import { SentenceHistoryButton } from "#components/stories/sentence-history-button.tsx";
import { storyHref } from "#components/stories/story-href.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { openFindings, type ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { FindingList } from "./finding-list.tsx";
import { JudgementList } from "./judgement-list.tsx";
import type { Judging } from "./judging.ts";
import { MarkedSentence } from "./marked-sentence.tsx";
import { OpenSuggestions, type ReviewSuggestion } from "./open-suggestions.tsx";
import { PassageList } from "./passage-list.tsx";
import { ReviewComments } from "./review-comments.tsx";
import { SentenceWordings } from "./sentence-wordings.tsx";
import { StandingWord } from "./standing-word.tsx";
import type { Review } from "./use-review.ts";

type ReviewSheetProps = {
  readonly slug: string;
  readonly review: Review;
  readonly sentence: ReviewSentence;
  readonly judging: Judging;
  readonly doing: Talk;
  readonly suggestions: readonly ReviewSuggestion[];
  readonly wordings: Wordings;
};

/** The sentence that is looked at, beside what it rests on. */
export function ReviewSheet({ slug, review, sentence, judging, doing, suggestions, wordings }: ReviewSheetProps) {
  const words = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sentence is looked at from its top
  useEffect(() => pane.current?.scrollTo(0, 0), [sentence.sid]);
  return (
    <div ref={pane} className="scroll-quiet min-h-0 flex-1 px-4 pb-8 md:px-8">
      <RefusalNotice review={review} sentence={sentence} />
      <div className="grid gap-x-10 gap-y-6 pt-4 xl:grid-cols-2">
        <section aria-label="Sentence" className="flex min-w-0 flex-col gap-4">
          <div className="flex flex-wrap items-center gap-x-3">
            <h2 className="font-semibold text-xs tabular-nums">
              Sentence {review.at + 1} of {review.sentences.length}
            </h2>
            <StandingWord standing={sentence.standing} />
            <Link
              href={storyHref(slug, "write", sentence.sid)}
              className="ml-auto text-link text-xs hover:underline max-md:py-3 print:hidden"
            >
              Go to it in the text
            </Link>
          </div>
          <div ref={words}>
            <MarkedSentence
              text={sentence.text}
              findings={openFindings(sentence)}
              className={sentence.kind === "subhead" ? "font-semibold" : "text-[1.3125rem] leading-8"}
            />
          </div>
          {sentence.lost.map((words) => (
            <Notice key={words} tone="finding" title="Ground lost">
              {words}
            </Notice>
          ))}
          <p className="flex flex-wrap items-center gap-x-2 text-muted-foreground text-xs">
            Written by {sentence.authors.join(", ")}
            <SentenceHistoryButton sid={sentence.sid} />
          </p>
          <FindingList
            sentence={sentence}
            mayDismiss={judging.dismiss === null}
            onDismiss={(matter) => review.ask({ kind: "dismiss", matter })}
          />
          <JudgementList sentence={sentence} />
          <OpenSuggestions sid={sentence.sid} suggestions={suggestions} />
          <SentenceWordings sentence={sentence} wordings={wordings} />
          <ReviewComments sentence={sentence} doing={doing} words={() => words.current} />
        </section>
        <section aria-label="What it rests on" className="min-w-0 max-xl:border-t max-xl:pt-4 xl:border-l xl:pl-10">
          <h2 className="mb-3 font-semibold text-xs">What it rests on</h2>
          <PassageList slug={slug} sentence={sentence} />
        </section>
      </div>
    </div>
  );
}

/** What the server refused, which may be about the sentence before: the review has gone on meanwhile. */
function RefusalNotice({ review, sentence }: { readonly review: Review; readonly sentence: ReviewSentence }) {
  const { refusal } = review;
  if (!refusal) return null;
  const number = review.sentences.findIndex(({ sid }) => sid === refusal.sid) + 1;
  const elsewhere = refusal.sid !== sentence.sid && number > 0;
  return (
    <Notice tone="finding" urgent className="mt-4" title={elsewhere ? `Sentence ${number}` : undefined}>
      <p>{refusal.message}</p>
      <div className="mt-1 flex gap-2">
        {refusal.reload ? (
          <Button size="sm" onClick={review.reload}>
            Load again
          </Button>
        ) : null}
        {elsewhere ? (
          <Button size="sm" variant="ghost" onClick={() => review.showSid(refusal.sid)}>
            Go to sentence {number}
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}
