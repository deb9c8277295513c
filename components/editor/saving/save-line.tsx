"use client";
import { LocalTime } from "#components/ui/local-time.tsx";
import { type Keeping, keepingOf, type SaveState } from "./save-state.ts";
import type { Saver } from "./saver.ts";
import { useSaverState } from "./use-saver.ts";

/** Where the newest words are safe, in a few words that never claim more than is known. */
export function SaveLine({ saver }: { readonly saver: Saver }) {
  useSaverState(saver, lineOf);
  const state = saver.state();
  return (
    <p className="text-muted-foreground text-xs tabular-nums">
      <KeepingWords keeping={keepingOf(state)} offline={state.trouble?.kind === "offline"} />
    </p>
  );
}

/** The same while the words of the line are: between two keys the device is a moment behind, which is no news. */
function lineOf(state: SaveState): string {
  const keeping = keepingOf(state);
  const kind = keeping.kind === "changing" ? "device" : keeping.kind;
  return [kind, "at" in keeping ? keeping.at : "", "number" in keeping ? keeping.number : "", state.trouble?.kind].join(
    " ",
  );
}

function KeepingWords({ keeping, offline }: { readonly keeping: Keeping; readonly offline: boolean }) {
  switch (keeping.kind) {
    case "saving":
      return "Saving…";
    case "conflict":
      return "Not saved: somebody saved before you";
    case "saved":
      return (
        <>
          Saved <LocalTime iso={keeping.at} style="time" /> as revision {keeping.number}
        </>
      );
    case "new":
      return "Nothing written yet";
    case "draft":
      return (
        <>
          Draft kept <LocalTime iso={keeping.at} style="time" />, not yet a revision
        </>
      );
    case "device":
    case "changing":
      return offline ? "Offline: kept on this device only" : "Kept on this device as you write";
    case "nowhere":
      return <strong className="text-finding">Kept nowhere: copy your text before you leave</strong>;
  }
}
