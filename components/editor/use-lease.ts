"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { EditorActions, LeaseState } from "./editor-types.ts";

const RENEW_EVERY = 20_000;

type LeaseParts = {
  readonly editionId: string;
  readonly initial: LeaseState;
  readonly actions: Pick<EditorActions, "takeLease" | "renewLease">;
  readonly releaseHref: string;
};

export type Lease = {
  readonly state: LeaseState;
  /** Whether the desk is being asked for it. */
  readonly asking: boolean;
  /** Why the last try to take it failed. */
  readonly problem: string | null;
  readonly take: (takeOver: boolean) => Promise<void>;
  /** A save was refused because the lease is gone: asks who has it. */
  readonly check: () => Promise<void>;
};

/**
 * Who writes. Takes a free lease when the page opens, or goes on with the one that this window had before it was
 * reloaded; renews it while it is held, learns when it is taken over, and lays it down when the page is left.
 */
export function useLease({ editionId, initial, actions, releaseHref }: LeaseParts): Lease {
  const [state, setState] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const token = state.kind === "mine" ? state.token : null;

  // One question at a time: the answer to a second one would say that this very window writes already.
  const waiting = useRef(false);
  const [asking, setAsking] = useState(initial.kind === "free");
  const ask = useCallback(async (question: () => ReturnType<EditorActions["takeLease"]>) => {
    if (waiting.current) return;
    waiting.current = true;
    setAsking(true);
    const result = await question().catch(() => null);
    waiting.current = false;
    setAsking(false);
    setProblem(result?.ok ? null : (result?.message ?? "The desk cannot be reached. Try again."));
    if (result?.ok) setState(result.value);
  }, []);
  const take = useCallback(
    (takeOver: boolean) => ask(() => actions.takeLease({ editionId, takeOver })),
    [ask, actions, editionId],
  );

  const check = useCallback(async () => {
    if (token === null) return;
    // No answer says nothing about the lease: the connection may be back before anybody else wants to write.
    const result = await actions.renewLease({ editionId, token }).catch(() => null);
    if (result?.ok) setState((now) => (sameLease(now, result.value) ? now : result.value));
  }, [actions, editionId, token]);

  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || (initial.kind !== "free" && initial.kind !== "held")) return;
    asked.current = true;
    const known = recallToken(editionId);
    if (known !== null) ask(() => actions.renewLease({ editionId, token: known }));
    else if (initial.kind === "free") take(false);
  }, [initial, ask, take, actions, editionId]);

  useEffect(() => {
    if (token === null) return;
    const timer = setInterval(check, RENEW_EVERY);
    return () => clearInterval(timer);
  }, [token, check]);

  useEffect(() => {
    if (token !== null) keepToken(editionId, token);
  }, [token, editionId]);
  useLeaving(() => {
    if (token !== null) navigator.sendBeacon(releaseHref, JSON.stringify({ editionId, token }));
  });

  return { state, asking, problem, take, check };
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

/** The window's own storage: another window of the same person does not see it. */
function keepToken(editionId: string, token: string): void {
  try {
    sessionStorage.setItem(storageKey(editionId), token);
  } catch {
    // Without storage the lease has to be taken again after a reload.
  }
}

function recallToken(editionId: string): string | null {
  try {
    return sessionStorage.getItem(storageKey(editionId));
  } catch {
    return null;
  }
}

function storageKey(editionId: string): string {
  return `stet.lease.${editionId}`;
}

function sameLease(a: LeaseState, b: LeaseState): boolean {
  return a.kind === "mine" && b.kind === "mine" && a.token === b.token;
}
