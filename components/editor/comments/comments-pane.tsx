"use client";
import { ChevronDownIcon, ChevronUpIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { CommentForm } from "#components/comments/comment-form.tsx";
import { ThreadCard } from "#components/comments/thread-card.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import type { Comments } from "./use-comments.ts";

type CommentsPaneProps = { readonly comments: Comments; readonly announce: (words: string) => void };

/** What is said about the text, in its order; what is resolved is folded away. */
export function CommentsPane({ comments, announce }: CommentsPaneProps) {
  const { doing, threads, open, activeId, target } = comments;
  const [showsResolved, showResolved] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (activeId) list.current?.querySelector(`[data-thread="${activeId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  const { talk, problem } = doing;
  const resolved = threads.length - open.length;
  const shown = showsResolved
    ? threads
    : threads.filter(({ id, resolved: closed }) => closed === null || id === activeId);
  return (
    <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-2 px-3 pb-6">
      <Head comments={comments} />
      {problem ? <Notice tone="finding" title={problem} /> : null}
      {talk && target ? (
        <section aria-label="New comment" className="flex flex-col gap-1.5">
          <p dir="auto" className="line-clamp-2 border-l-2 pl-2 text-muted-foreground text-xs">
            {target.words ? `“${target.sentence.slice(target.words.start, target.words.end)}”` : target.sentence}
          </p>
          <CommentForm
            label="Comment"
            verb="Comment"
            people={talk.people}
            autoFocus
            onCancel={comments.leave}
            onSend={async (body) => {
              const refusal = await doing.start(target, body);
              if (refusal === null) {
                comments.leave();
                announce("Comment added");
              }
              return refusal;
            }}
          />
        </section>
      ) : null}
      {talk && threads.length === 0 && !target ? (
        <p className="text-muted-foreground text-xs">
          Nobody has commented. Select words, or put the caret in a sentence, and press Comment; @ and a name tells that
          person.
        </p>
      ) : null}
      <ul ref={list}>
        {talk
          ? shown.map((thread) => (
              <ThreadCard
                key={thread.id}
                {...{ thread, talk, doing, announce }}
                isActive={thread.id === activeId}
                onGoTo={() => comments.goTo(thread)}
              />
            ))
          : null}
      </ul>
      {resolved > 0 ? (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => showResolved(!showsResolved)}>
          {showsResolved ? "Hide what is resolved" : `Show ${resolved} resolved`}
        </Button>
      ) : null}
    </div>
  );
}

function Head({ comments }: Pick<CommentsPaneProps, "comments">) {
  const { comment, nextComment, previousComment } = editorShortcuts;
  const { open, step, begin } = comments;
  return (
    <div className="sticky top-0 z-10 flex items-center gap-1 bg-background py-1">
      <h3 className="flex-1 font-semibold text-xs">
        {open.length === 0 ? "No open comments" : counted(open.length, "open comment")}
      </h3>
      <Button size="sm" onClick={begin}>
        {comment.label}
      </Button>
      <IconButton
        size="sm"
        label={previousComment.label}
        keys={previousComment.keys}
        disabled={open.length === 0}
        onClick={() => step(-1)}
      >
        <ChevronUpIcon />
      </IconButton>
      <IconButton
        size="sm"
        label={nextComment.label}
        keys={nextComment.keys}
        disabled={open.length === 0}
        onClick={() => step(1)}
      >
        <ChevronDownIcon />
      </IconButton>
    </div>
  );
}
