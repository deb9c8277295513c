"use client";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Saver } from "./saver.ts";
import { useSaverState } from "./use-saver.ts";

type SaveTroubleProps = {
  readonly saver: Saver;
  readonly signInHref: string;
  readonly onCompare: () => void;
};

/** What stands in the way of saving, and the way out. Writing goes on meanwhile. */
export function SaveTrouble({ saver, signInHref, onCompare }: SaveTroubleProps) {
  const trouble = useSaverState(saver, (state) => state.trouble);
  const conflict = useSaverState(saver, (state) => state.conflict);
  const deviceFailed = useSaverState(saver, (state) => state.deviceFailed);
  if (conflict) {
    return (
      <Notice
        tone="conflict"
        urgent
        title={`${conflict.theirs.by} saved revision ${conflict.theirs.number} before you.`}
      >
        <p className="mb-1">Your text is on the screen and on this device. Nothing is overwritten.</p>
        <Button size="sm" onClick={onCompare}>
          Compare the two texts
        </Button>
      </Notice>
    );
  }
  if (!trouble) return null;
  const kept = deviceFailed
    ? "This browser keeps nothing on this device: copy your text before you leave."
    : "Your text is kept on this device.";
  return (
    <Notice tone="finding" urgent title={trouble.message}>
      <p className="mb-1">{kept}</p>
      {trouble.kind === "signed-out" ? (
        <p>
          <a href={signInHref} target="_blank" rel="noreferrer" className="text-link underline">
            Sign in in a new tab
          </a>
          , then come back here: saving goes on by itself.
        </p>
      ) : null}
      {trouble.kind === "lease-lost" ? null : (
        <Button size="sm" onClick={saver.retry}>
          Try again
        </Button>
      )}
    </Notice>
  );
}
