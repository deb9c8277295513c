"use client";
import { useCallback, useEffect, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";
import type { StoryWordings, WordingServices, WordingsDecision } from "./wording-services.ts";

/** Null when it was done, else why not. */
type Outcome = Promise<string | null>;

export type Wordings = {
  /** Undecided, oldest first. */
  readonly open: readonly OpenWording[];
  /** Whether the desk has answered yet. */
  readonly isKnown: boolean;
  readonly isMine: (wording: OpenWording) => boolean;
  /** Null: this person may suggest wordings; else why not. */
  readonly barrier: string | null;
  /** Names the reader, the text and a sentence of it, to keep what is being written for it. */
  readonly placeOf: (sid: string) => string;
  /** Whether this person may decide them now, as far as is known. */
  readonly mayDecide: Decision;
  readonly suggest: (sid: string, seen: string, wording: string) => Outcome;
  readonly withdraw: (id: string) => Outcome;
  readonly decide: (decision: WordingsDecision) => Outcome;
  /** In place of what a sentence with this hash says. */
  readonly take: (id: string, seen: string) => Outcome;
};

const UNREACHED = "The desk cannot be reached. What you wrote is still here; try again.";

/** The wordings that are suggested beside a text, as of now: read anew whenever somebody suggests or decides one. */
export function useWordings({ storyId, editionId, href, barrier, ...services }: WordingServices): Wordings {
  const [known, setKnown] = useState<StoryWordings | null>(null);
  const read = useCallback(async () => {
    const answer = await fetch(href, { headers: { accept: "application/json" } }).catch(() => null);
    if (answer?.ok) setKnown((await answer.json()) as StoryWordings);
  }, [href]);
  useEffect(() => {
    read();
  }, [read]);
  useLive(`story:${storyId}`, (message) => {
    if (message.kind === "live.caughtUp" ? !message.first : /^(wording|pen)\./.test(message.kind)) read();
  });
  const doing = async (work: Promise<ActionResult<unknown>>): Outcome => {
    const result = await work.catch(() => null);
    if (result?.ok) await read();
    if (result?.ok) return null;
    return result?.issues?.[0]?.message ?? result?.message ?? UNREACHED;
  };
  const { me, mayDecide, wordings } = known ?? NOTHING_KNOWN;
  return {
    open: wordings,
    isKnown: known !== null,
    isMine: ({ suggestedById }) => suggestedById === me,
    barrier,
    placeOf: (sid) => `${me} ${editionId} ${sid}`,
    mayDecide,
    suggest: (sid, seen, wording) => doing(services.suggest({ editionId, sid, seen, wording })),
    withdraw: (id) => doing(services.withdraw({ id })),
    decide: (decision) => doing(services.decide(decision)),
    take: (id, seen) => doing(services.take({ id, seen })),
  };
}

const NOTHING_KNOWN: StoryWordings = { me: "", mayDecide: { allowed: true }, wordings: [] };
