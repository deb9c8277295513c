"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { EditorActions, LeaseState } from "./editor-types.ts";
import { ownWindow } from "./saving/own-window.ts";

const RENEW_EVERY = 20_000;

type LeaseParts = {
  readonly storyId: string;
  readonly editionId: string;
  readonly initial: LeaseState;
  readonly actions: Pick<
    EditorActions,
    "takeLease" | "renewLease" | "readLease" | "askForPen" | "refusePen" | "givePen"
  >;
  readonly releaseHref: string;
};

export type Lease = {
  readonly state: LeaseState;
  /** This window had the pen and somebody took it, or it ran out. */
  readonly lost: boolean;
  /** Whether the desk is being asked for it. */
  readonly asking: boolean;
  /** Whether the desk has answered since the page was opened, or could not be reached. */
  readonly isKnown: boolean;
  /** Why the last try to take, ask or give failed. */
  readonly problem: string | null;
  readonly take: (takeOver: boolean) => Promise<void>;
  /** Asks whoever writes for it. */
  readonly ask: () => Promise<void>;
  /** Hands it over, or says "not now" to somebody who asked. */
  readonly give: (personId: string) => Promise<void>;
  readonly refuse: (personId: string) => Promise<void>;
  /** Finds out who has it now. */
  readonly check: () => Promise<void>;
};

/**
 * Who writes. Takes a free pen when the page opens, goes on with the one that this window had before it was reloaded,
 * or picks up one that was handed over; renews it while it is held, learns at once when it goes elsewhere, and lays it
 * down when the page is left.
 */
export function useLease({ storyId, editionId, initial, actions, releaseHref }: LeaseParts): Lease {
  const [{ state, lost }, setKnown] = useState({ state: initial, lost: false });
  const [problem, setProblem] = useState<string | null>(null);
  const token = tokenOf(state);
  const learn = useCallback((next: LeaseState) => setKnown((known) => afterLearning(known, next)), []);

  // One question at a time: the answer to a second one would say that this very window writes already.
  const waiting = useRef(false);
  const [asking, setAsking] = useState(initial.kind === "free");
  const obtain = useCallback(
    async (question: () => ReturnType<EditorActions["takeLease"]>) => {
      if (waiting.current) return;
      waiting.current = true;
      setAsking(true);
      const result = await question().catch(() => null);
      waiting.current = false;
      setAsking(false);
      setProblem(problemOf(result));
      setIsKnown(true);
      if (result?.ok) learn(result.value);
    },
    [learn],
  );
  const take = useCallback(
    (takeOver: boolean) => obtain(() => actions.takeLease({ editionId, takeOver })),
    [obtain, actions, editionId],
  );

  const wanted = state.kind === "held" && state.asked === "waiting";
  const check = useCallback(async () => {
    if (waiting.current) return;
    const question = token === null ? actions.readLease({ editionId }) : actions.renewLease({ editionId, token });
    // No answer says nothing about the lease: the connection may be back before anybody else wants to write.
    const result = await question.catch(() => null);
    if (!result?.ok || waiting.current) return;
    const answer = result.value;
    // An answer to a question of before this window had the pen, or had this one, says nothing about it.
    setKnown((known) => (tokenOf(known.state) === token ? afterLearning(known, answer) : known));
    // Whoever asked for the pen, or was handed it, has it as soon as it is there.
    if (token === null && answer.kind === "free" && (wanted || answer.forMe)) await take(false);
  }, [actions, editionId, token, wanted, take]);

  const tell = async (message: () => Promise<ActionResult<void>>) => {
    const result = await message().catch(() => null);
    setProblem(problemOf(result));
    await check();
  };

  const asked = useRef(false);
  const [isKnown, setIsKnown] = useState(initial.kind !== "free" && initial.kind !== "held");
  // Ahead of everything that can wait: the text is for reading until the desk has answered.
  useLayoutEffect(() => {
    if (asked.current || (initial.kind !== "free" && initial.kind !== "held")) return;
    asked.current = true;
    const begin = async () => {
      const known = await recallToken(editionId);
      if (known !== null) await obtain(() => actions.renewLease({ editionId, token: known }));
      else if (initial.kind === "free") await take(false);
      else setIsKnown(true);
    };
    void begin();
  }, [initial, obtain, take, actions, editionId]);

  useEffect(() => {
    if (token === null) return;
    const timer = setInterval(check, RENEW_EVERY);
    return () => clearInterval(timer);
  }, [token, check]);
  useLive(state.kind === "closed" ? null : `story:${storyId}`, (message) => {
    const isOfPen = message.kind.startsWith("pen.") || (message.kind === "live.caughtUp" && !message.first);
    if (isOfPen) check();
  });

  useEffect(() => {
    if (token !== null) keepToken(editionId, token);
  }, [token, editionId]);
  useLeaving(() => {
    if (token !== null) navigator.sendBeacon(releaseHref, JSON.stringify({ editionId, token }));
  });

  return {
    state,
    lost,
    asking,
    isKnown,
    problem,
    take,
    check,
    ask: () => tell(() => actions.askForPen({ editionId })),
    give: (to) => tell(() => actions.givePen({ editionId, token: token ?? "", to })),
    refuse: (personId) => tell(() => actions.refusePen({ editionId, token: token ?? "", personId })),
  };
}

function tokenOf(state: LeaseState): string | null {
  return state.kind === "mine" ? state.token : null;
}

type Known = { readonly state: LeaseState; readonly lost: boolean };

/** The same object where nothing is new, so that nothing is rendered for it. */
function afterLearning(known: Known, next: LeaseState): Known {
  if (JSON.stringify(known.state) === JSON.stringify(next)) return known;
  const lost = next.kind !== "mine" && (known.lost || known.state.kind === "mine");
  return { state: next, lost };
}

function problemOf(result: ActionResult<unknown> | null): string | null {
  if (result?.ok) return null;
  return result?.message ?? "The desk cannot be reached. Try again.";
}

/** Runs the newest `leave` when the page is left: for another page of the desk, or with its window. */
function useLeaving(leave: () => void): void {
  const newest = useRef(leave);
  useEffect(() => {
    newest.current = leave;
  });
  useEffect(() => {
    const run = () => newest.current();
    window.addEventListener("pagehide", run);
    return () => {
      window.removeEventListener("pagehide", run);
      run();
    };
  }, []);
}

/** The window's own storage, under the window's own name: neither another window nor a copy of this one finds it. */
async function keepToken(editionId: string, token: string): Promise<void> {
  const key = await storageKey(editionId);
  try {
    sessionStorage.setItem(key, token);
  } catch {
    // Without storage the lease has to be taken again after a reload.
  }
}

async function recallToken(editionId: string): Promise<string | null> {
  const key = await storageKey(editionId);
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

async function storageKey(editionId: string): Promise<string> {
  return `stet.lease.${await ownWindow()}.${editionId}`;
}
