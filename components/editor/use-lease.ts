"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { EditorActions, LeaseState } from "./editor-types.ts";

const RENEW_EVERY = 20_000;

type LeaseParts = {
  readonly editionId: string;
  readonly initial: LeaseState;
  readonly actions: Pick<EditorActions, "takeLease" | "renewLease">;
};

export type Lease = {
  readonly state: LeaseState;
  /** Why the last try to take it failed. */
  readonly problem: string | null;
  readonly take: (takeOver: boolean) => Promise<void>;
  /** A save was refused because the lease is gone: asks who has it. */
  readonly check: () => Promise<void>;
};

/** Who writes. Takes a free lease when the page opens, renews it while it is held, and learns when it is taken over. */
export function useLease({ editionId, initial, actions }: LeaseParts): Lease {
  const [state, setState] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const token = state.kind === "mine" ? state.token : null;

  const take = useCallback(
    async (takeOver: boolean) => {
      const result = await actions.takeLease({ editionId, takeOver }).catch(() => null);
      setProblem(result?.ok ? null : (result?.message ?? "The desk cannot be reached. Try again."));
      if (result?.ok) setState(result.value);
    },
    [actions, editionId],
  );

  const check = useCallback(async () => {
    if (token === null) return;
    // No answer says nothing about the lease: the connection may be back before anybody else wants to write.
    const result = await actions.renewLease({ editionId, token }).catch(() => null);
    if (result?.ok) setState((now) => (sameLease(now, result.value) ? now : result.value));
  }, [actions, editionId, token]);

  const asked = useRef(false);
  useEffect(() => {
    if (initial.kind !== "free" || asked.current) return;
    asked.current = true;
    take(false);
  }, [initial, take]);

  useEffect(() => {
    if (token === null) return;
    const timer = setInterval(check, RENEW_EVERY);
    return () => clearInterval(timer);
  }, [token, check]);

  return { state, problem, take, check };
}

function sameLease(a: LeaseState, b: LeaseState): boolean {
  return a.kind === "mine" && b.kind === "mine" && a.token === b.token;
}
