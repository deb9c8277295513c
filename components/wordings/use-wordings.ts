"use client";
import { useCallback, useEffect, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";
import type { StoryWordings, WordingServices } from "./wording-services.ts";

/** Null when it was done, else why not. */
type Outcome = Promise<string | null>;

export type Wordings = {
  /** Undecided, oldest first. */
  readonly open: readonly OpenWording[];
  readonly isMine: (wording: OpenWording) => boolean;
  /** Null: this person may suggest wordings; else why not. */
  readonly barrier: string | null;
  readonly suggest: (sid: string, seen: string, wording: string) => Outcome;
  readonly withdraw: (id: string) => Outcome;
  readonly decide: (id: string, decision: "accepted" | "rejected") => Outcome;
};

const UNREACHED = "The desk cannot be reached. What you wrote is still here; try again.";

/** The wordings that are suggested beside a text, as of now: read anew whenever somebody suggests or decides one. */
export function useWordings({ storyId, editionId, href, maySuggest, ...services }: WordingServices): Wordings {
  const [{ me, wordings }, setKnown] = useState<{ me: string | null; wordings: readonly OpenWording[] }>({
    me: null,
    wordings: [],
  });
  const read = useCallback(async () => {
    const answer = await fetch(href, { headers: { accept: "application/json" } }).catch(() => null);
    if (answer?.ok) setKnown((await answer.json()) as StoryWordings);
  }, [href]);
  useEffect(() => {
    read();
  }, [read]);
  useLive(`story:${storyId}`, (message) => {
    if (message.kind === "live.caughtUp" ? !message.first : message.kind.startsWith("wording.")) read();
  });
  const doing = async (work: Promise<ActionResult<unknown>>): Outcome => {
    const result = await work.catch(() => null);
    if (result?.ok) await read();
    if (result?.ok) return null;
    return result?.issues?.[0]?.message ?? result?.message ?? UNREACHED;
  };
  return {
    open: wordings,
    isMine: ({ suggestedById }) => suggestedById === me,
    barrier: maySuggest.allowed ? null : maySuggest.sentence,
    suggest: (sid, seen, wording) => doing(services.suggest({ editionId, sid, seen, wording })),
    withdraw: (id) => doing(services.withdraw({ id })),
    decide: (id, decision) => doing(services.decide({ id, decision })),
  };
}
