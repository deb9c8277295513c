"use client";
import { CheckIcon, EllipsisIcon, RotateCcwIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { Comment, Thread, ThreadPlace } from "#lib/domain/stories/threads.ts";
import { CommentForm } from "./comment-form.tsx";
import type { StoryTalk } from "./talk-services.ts";
import type { Talk } from "./use-talk.ts";

type ThreadCardProps = {
  readonly thread: Thread & { readonly place: ThreadPlace };
  readonly talk: StoryTalk;
  readonly doing: Talk;
  readonly isActive?: boolean;
  /** Goes to its words in the text; not where it stands beside them. */
  readonly onGoTo?: () => void;
  readonly announce: (words: string) => void;
};

/** One talk: what it is about, who said what, and the way to answer or close it. */
export function ThreadCard({ thread, talk, doing, isActive = false, onGoTo, announce }: ThreadCardProps) {
  const [answering, setAnswering] = useState(false);
  const { id, resolved, comments } = thread;
  const close = async () => {
    const refusal = await doing.resolve(id, resolved === null);
    announce(refusal ?? (resolved ? "Comments opened again" : "Comments resolved"));
  };
  return (
    <li
      data-thread={id}
      aria-current={isActive || undefined}
      className="flex flex-col gap-1.5 border-t border-l-2 border-l-transparent py-2 pl-2 aria-current:border-l-foreground"
    >
      <div className="flex items-start gap-1">
        <About thread={thread} onGoTo={onGoTo} />
        <IconButton size="sm" label={resolved ? "Open again" : "Resolve"} onClick={close}>
          {resolved ? <RotateCcwIcon /> : <CheckIcon />}
        </IconButton>
      </div>
      <ul className="flex flex-col gap-1.5">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} talk={talk} doing={doing} announce={announce} />
        ))}
      </ul>
      {resolved ? (
        <p className="text-muted-foreground text-xs">
          Resolved by {resolved.by}, <LocalTime iso={resolved.at} />
        </p>
      ) : null}
      {answering ? (
        <CommentForm
          label="Answer"
          verb="Answer"
          people={talk.people}
          autoFocus
          onCancel={() => setAnswering(false)}
          onSend={async (body) => {
            const refusal = await doing.reply(id, body);
            if (refusal === null) {
              setAnswering(false);
              announce("Answer added");
            }
            return refusal;
          }}
        />
      ) : (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setAnswering(true)}>
          Answer
        </Button>
      )}
    </li>
  );
}

/** The words that a talk is about; where they are gone, it says so and keeps what they were. */
function About({ thread, onGoTo }: Pick<ThreadCardProps, "thread" | "onGoTo">): ReactNode {
  const { words, sentence, place } = thread;
  const isGone = place.kind === "detached";
  const text = <span dir="auto">{words ? `“${words.quote}”` : sentence}</span>;
  const look = cn("line-clamp-2 min-w-0 flex-1 text-left text-muted-foreground text-xs", isGone && "line-through");
  return (
    <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
      {onGoTo && !isGone ? (
        <button type="button" onClick={onGoTo} className={cn(look, "hover:text-foreground max-md:min-h-11")}>
          {text}
        </button>
      ) : (
        <p className={look}>{text}</p>
      )}
      {isGone ? (
        <Badge tone="outline">{place.gone === "words" ? "These words are gone" : "This sentence is gone"}</Badge>
      ) : null}
    </div>
  );
}

type CommentItemProps = Pick<ThreadCardProps, "talk" | "doing" | "announce"> & { readonly comment: Comment };

function CommentItem({ comment, talk, doing, announce }: CommentItemProps) {
  const [editing, setEditing] = useState(false);
  const { id, authorId, by, body, at, editedAt } = comment;
  return (
    <li className="flex flex-col">
      <div className="flex items-center gap-2 text-xs">
        <span className="font-medium">{by}</span>
        <span className="flex-1 text-muted-foreground">
          <LocalTime iso={at} />
          {editedAt && body !== null ? ", changed" : ""}
        </span>
        {authorId === talk.me && body !== null ? (
          <OwnMenu
            onEdit={() => setEditing(true)}
            onRemove={async () => announce((await doing.remove(id)) ?? "Comment taken back")}
          />
        ) : null}
      </div>
      {editing && body !== null ? (
        <CommentForm
          label="Your comment"
          verb="Change"
          people={talk.people}
          initial={body}
          autoFocus
          onCancel={() => setEditing(false)}
          onSend={async (words) => {
            const refusal = await doing.edit(id, words);
            if (refusal === null) setEditing(false);
            return refusal;
          }}
        />
      ) : (
        <p
          dir="auto"
          className={cn("whitespace-pre-line break-words", body === null && "text-muted-foreground italic")}
        >
          {body ?? "Taken back"}
        </p>
      )}
    </li>
  );
}

function OwnMenu({ onEdit, onRemove }: { readonly onEdit: () => void; readonly onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  const trigger = (
    <IconButton size="sm" label="More for your comment" className="-my-1">
      <EllipsisIcon />
    </IconButton>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        {/* After the menu has given the focus back to its button: what opens takes it from there. */}
        <MenuItem onSelect={() => setTimeout(onEdit)}>Change</MenuItem>
        <MenuItem destructive onSelect={() => setTimeout(() => setAsking(true))}>
          Take back
        </MenuItem>
      </Menu>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take this comment back?"
        description="Nobody sees its words any more but in the audit log; that you said something stays."
        confirm="Take back"
        onConfirm={onRemove}
      />
    </>
  );
}
