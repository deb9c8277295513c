"use client";
import { useEffect, useRef } from "react";
import type { Wordings } from "#components/wordings/use-wordings.ts";

/** Says aloud that somebody else has put another wording forward. */
export function useWordingNews({ open, isMine }: Wordings, announce: (words: string) => void): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const fresh = open.filter((wording) => !known.current?.has(wording.id) && !isMine(wording)).at(-1);
    if (known.current && fresh) announce(`${fresh.by} suggests another wording`);
    known.current = new Set(open.map(({ id }) => id));
  }, [open, isMine, announce]);
}
