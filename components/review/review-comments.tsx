"use client";
import { useState } from "react";
import { CommentForm } from "#components/comments/comment-form.tsx";
import type { TalkTarget } from "#components/comments/talk-services.ts";
import { ThreadCard } from "#components/comments/thread-card.tsx";
import type { Talk } from "#components/comments/use-talk.ts";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { inTextOrder } from "#lib/domain/stories/threads.ts";
import { selectedOffsets } from "./selected-offsets.ts";

type ReviewCommentsProps = {
  readonly sentence: ReviewSentence;
  readonly doing: Talk;
  /** The element with the sentence's words, to see which of them are selected. */
  readonly words: () => Element | null;
};

/** What is said about the sentence that is looked at, and the way to say something: of it, or of the words selected in it. */
export function ReviewComments({ sentence, doing, words }: ReviewCommentsProps) {
  const [target, setTarget] = useState<TalkTarget | null>(null);
  const [aloud, announce] = useState("");
  const { sid, text } = sentence;
  const begin = () => setTarget({ sid, sentence: text, words: selectedOffsets(words(), text) });
  useCommands([{ id: "review.comment", label: "Comment", group: "Review", keys: "c", run: begin }]);
  const { talk, problem } = doing;
  const threads = inTextOrder(talk?.threads.filter((thread) => thread.sid === sid) ?? [], [sentence]);
  const about = target?.sid === sid ? target : null;
  const leave = () => setTarget(null);
  return (
    <section aria-label="Comments" className="flex flex-col gap-2">
      {problem ? <Notice tone="finding" title={problem} /> : null}
      <ul>
        {talk
          ? threads
              .filter(({ resolved }) => resolved === null)
              .map((thread) => <ThreadCard key={thread.id} {...{ thread, talk, doing, announce }} />)
          : null}
      </ul>
      {talk && about ? (
        <>
          {about.words ? (
            <p dir="auto" className="border-l-2 pl-2 text-muted-foreground text-xs">
              “{text.slice(about.words.start, about.words.end)}”
            </p>
          ) : null}
          <CommentForm
            key={sid}
            label="Comment"
            verb="Comment"
            people={talk.people}
            autoFocus
            onCancel={leave}
            onSend={async (body) => {
              const refusal = await doing.start(about, body);
              if (refusal === null) {
                leave();
                announce("Comment added");
              }
              return refusal;
            }}
          />
        </>
      ) : (
        <Button size="sm" variant="ghost" className="-ml-2 self-start max-md:-ml-3 print:hidden" onClick={begin}>
          Comment <Kbd aside keys="c" className="max-md:hidden" />
        </Button>
      )}
      <p className="sr-only" aria-live="polite">
        {aloud}
      </p>
    </section>
  );
}
