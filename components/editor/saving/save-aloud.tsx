"use client";
import { keepingOf, type SaveState } from "./save-state.ts";
import type { Saver } from "./saver.ts";
import { useSaverState } from "./use-saver.ts";

/** Tells a screen reader when the text is saved and when it is kept nowhere; every step between would be noise. */
export function SaveAloud({ saver }: { readonly saver: Saver }) {
  const words = useSaverState(saver, savingAloud);
  return (
    <p className="sr-only" aria-live="polite">
      {words}
    </p>
  );
}

function savingAloud(state: SaveState): string {
  const keeping = keepingOf(state);
  if (keeping.kind === "saved" && state.written > 0) return `Saved as revision ${keeping.number}`;
  return keeping.kind === "nowhere" ? "Your text is kept nowhere" : "";
}
