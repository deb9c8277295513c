"use client";
import Link from "next/link";
import { useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useEffect, useRef } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { STORY_ROOMS, type StoryRoom, storyHref } from "./story-href.ts";

const ROOMS: Readonly<Record<StoryRoom, { readonly label: string; readonly way: string; readonly keys: string }>> = {
  reports: { label: "Reports", way: "the reports", keys: "g r" },
  claims: { label: "Claims", way: "the claims", keys: "g c" },
  write: { label: "Write", way: "the text", keys: "g e" },
  review: { label: "Review", way: "the review", keys: "g v" },
  // "g p" leads to the people.
  publish: { label: "Publish", way: "the publication", keys: "g u" },
  history: { label: "History", way: "the history", keys: "g h" },
};

type StoryTabsProps = { readonly slug: string; readonly reportCount: number };

/** The pages of a story as links; the row scrolls where it does not fit. */
export function StoryTabs({ slug, reportCount }: StoryTabsProps) {
  const here = useSelectedLayoutSegment() ?? "reports";
  const router = useRouter();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the row is turned to where one is
  useEffect(() => {
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [here]);
  useCommands(
    STORY_ROOMS.map((room) => ({
      id: `story.${room}`,
      group: "Story",
      label: `Go to ${ROOMS[room].way}`,
      words: [ROOMS[room].label],
      keys: ROOMS[room].keys,
      run: () => router.push(storyHref(slug, room)),
    })),
  );
  return (
    <nav ref={row} aria-label="Story" className="-mx-1 flex overflow-x-auto [scrollbar-width:none]">
      {STORY_ROOMS.map((room) => (
        <Link
          key={room}
          href={storyHref(slug, room)}
          aria-current={room === here ? "page" : undefined}
          className="relative flex h-9 shrink-0 items-center gap-1.5 px-2.5 text-muted-foreground hover:text-foreground focus-visible:-outline-offset-2 max-md:px-2 max-md:text-xs aria-[current]:font-medium aria-[current]:text-foreground aria-[current]:after:absolute aria-[current]:after:inset-x-2 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-foreground max-md:h-11"
        >
          {ROOMS[room].label}
          {room === "reports" ? (
            <span className="font-normal text-muted-foreground text-xs tabular-nums">{reportCount}</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
