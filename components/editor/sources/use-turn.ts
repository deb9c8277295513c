"use client";
import { useEffect, useState } from "react";

type Turn = () => void;

const waiting = new Set<Turn>();
let asked = false;

/**
 * False at first, true once the page has nothing better to do, or once `now` is set: parts of a long pane draw
 * themselves in full one after the other, in the order in which they were first shown, and hold up nobody.
 */
export function useTurn(now: boolean): boolean {
  const [came, setCame] = useState(false);
  useEffect(() => {
    if (came) return;
    const turn = () => setCame(true);
    waiting.add(turn);
    ask();
    return () => void waiting.delete(turn);
  }, [came]);
  return came || now;
}

function ask(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  whenIdle(() => {
    asked = false;
    const [next] = waiting;
    if (next) waiting.delete(next);
    next?.();
    ask();
  });
}

/** How long a busy page may put off the next part, in ms. */
const AT_THE_LATEST = 500;

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: AT_THE_LATEST });
  else setTimeout(work, 30);
}
