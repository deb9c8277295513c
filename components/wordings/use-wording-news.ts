"use client";
import { useEffect, useRef } from "react";
import type { Wordings } from "./use-wordings.ts";

/** Says aloud that somebody else has put another wording forward. */
export function useWordingNews({ open, isKnown, isMine }: Wordings, announce: (words: string) => void): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    // Those that are there when the page opens are no news.
    if (!isKnown) return;
    const fresh = open.filter((wording) => !known.current?.has(wording.id) && !isMine(wording)).at(-1);
    if (known.current && fresh) announce(`${fresh.by} suggests another wording`);
    known.current = new Set(open.map(({ id }) => id));
  }, [open, isKnown, isMine, announce]);
}
