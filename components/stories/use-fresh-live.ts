"use client";
import { useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "#components/live/use-live.ts";

/** Saves and judgements come in runs: one load serves all. In ms. */
const GATHER = 600;

/**
 * Loads what the server knows of a story anew when something happens in it. Not while writing, where the editor itself
 * looks after what is newer.
 */
export function useFreshLive(storyId: string): void {
  const router = useRouter();
  const writing = useSelectedLayoutSegment() === "write";
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(`story:${storyId}`, (message) => {
    const isNews = message.kind === "live.caughtUp" ? !message.first : !isOfPeople(message.kind);
    if (!isNews || (writing && !WRITERS_LEARN.includes(message.kind))) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), GATHER);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** What happens to the reports under a text, and that it went out as it was last saved, its writer learns at once. */
const WRITERS_LEARN: readonly string[] = ["report.changed", "edition.emergencyPublished"];

/** Who is there and who has the pen, the frame above the page reads by itself. */
function isOfPeople(kind: string): boolean {
  return kind.startsWith("presence.") || kind.startsWith("pen.");
}
