"use client";
import { useCallback, useEffect, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { StoryTalk, TalkServices, TalkTarget } from "./talk-services.ts";

/** Null when it was done, else why not. */
type Outcome = Promise<string | null>;

export type Talk = {
  /** Null until it is read. */
  readonly talk: StoryTalk | null;
  /** Why it cannot be read just now. */
  readonly problem: string | null;
  readonly start: (target: TalkTarget, body: string) => Outcome;
  readonly reply: (threadId: string, body: string) => Outcome;
  readonly edit: (commentId: string, body: string) => Outcome;
  readonly remove: (commentId: string) => Outcome;
  readonly resolve: (threadId: string, resolved: boolean) => Outcome;
};

const NO_WAIT = () => Promise.resolve();
const UNREACHED = "The desk cannot be reached. What you wrote is still here; try again.";

/** What is said about a story, as of now: first read when `wait` is over, and anew whenever somebody says something. */
export function useTalk(services: TalkServices, wait: () => Promise<void> = NO_WAIT): Talk {
  const { href, storyId } = services;
  const [talk, setTalk] = useState<StoryTalk | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = useCallback(async () => {
    const answer = await fetch(href, { headers: { accept: "application/json" } }).catch(() => null);
    if (answer?.ok) setTalk((await answer.json()) as StoryTalk);
    setProblem(answer?.ok ? null : "The comments cannot be read just now.");
  }, [href]);
  useEffect(() => void wait().then(read), [read, wait]);
  useLive(`story:${storyId}`, (message) => {
    if (message.kind === "live.caughtUp" && message.first) return;
    if (message.kind === "live.caughtUp" || /^(?:comment|thread)\./.test(message.kind)) read();
  });
  const doing = async (work: Promise<ActionResult<unknown>>): Outcome => {
    const result = await work.catch(() => null);
    if (result?.ok) await read();
    return result?.ok ? null : (result?.message ?? UNREACHED);
  };
  return {
    talk,
    problem,
    start: (target, body) => doing(services.start({ ...target, storyId, body })),
    reply: (threadId, body) => doing(services.reply({ threadId, body })),
    edit: (commentId, body) => doing(services.edit({ commentId, body })),
    remove: (commentId) => doing(services.remove({ commentId })),
    resolve: (threadId, resolved) => doing(services.resolve({ threadId, resolved })),
  };
}
