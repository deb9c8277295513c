"use client";
import { PenLineIcon, UsersIcon } from "lucide-react";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { othersInWords, type StoryPeople } from "#lib/domain/stories/story-people.ts";
import { storyHref } from "./story-href.ts";
import { usePeopleHere } from "./story-people-context.tsx";

/** Who writes the story at this moment and who else has it open. */
export function PeopleLine({ slug }: { readonly slug: string }) {
  const { writer = null, here = [] } = usePeopleHere() ?? {};
  const others = othersInWords(here.filter(({ id }) => id !== writer?.id));
  const isWritePage = useSelectedLayoutSegment() === "write";
  return (
    <span
      className="inline-flex min-w-0 flex-wrap items-center gap-x-3 text-muted-foreground text-xs"
      aria-live="polite"
    >
      {writer ? (
        <span className="inline-flex items-center gap-1">
          <PenLineIcon className="size-3.5 shrink-0" aria-hidden />
          {penWords(writer)}
          {writer.isMe && writer.given && !isWritePage ? (
            <Link href={storyHref(slug, "write")} className="text-link underline">
              Write
            </Link>
          ) : null}
        </span>
      ) : null}
      {others ? (
        <span className="inline-flex min-w-0 items-center gap-1" title="Have this story open">
          <UsersIcon className="size-3.5 shrink-0" aria-hidden />
          <span className="truncate">
            <span className="sr-only">Also here: </span>
            {others}
          </span>
        </span>
      ) : null}
    </span>
  );
}

function penWords({ name, isMe, given }: NonNullable<StoryPeople["writer"]>): string {
  if (given) return isMe ? "You were handed the pen" : `${name} was handed the pen`;
  return isMe ? "You are writing" : `${name} is writing`;
}
