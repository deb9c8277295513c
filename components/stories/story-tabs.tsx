"use client";
import { useSelectedLayoutSegment } from "next/navigation";
import { RoomTabs } from "#components/shell/room-tabs.tsx";
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

/** The pages of a story. */
export function StoryTabs({ slug, reportCount }: StoryTabsProps) {
  const here = useSelectedLayoutSegment() ?? "reports";
  const rooms = STORY_ROOMS.map((room) => {
    const { label, way, keys } = ROOMS[room];
    return { href: storyHref(slug, room), label, command: { id: `story.${room}`, way, keys }, room };
  });
  return (
    <RoomTabs
      label="Story"
      rooms={rooms.map(({ room, ...tab }) => (room === "reports" ? { ...tab, count: reportCount } : tab))}
      here={rooms.find(({ room }) => room === here)?.href}
      tabClassName="max-md:text-xs"
    />
  );
}
