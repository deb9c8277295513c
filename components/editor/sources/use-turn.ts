"use client";
import { useEffect, useState } from "react";
import { whenIdle } from "../when-idle.ts";

type Turn = () => void;

const waiting = new Set<Turn>();
let asked = false;

/** Before the first turn, in ms: a page that has just opened is busy even between two tasks. */
const REST = 400;
/** How long a busy page may put off the next part, in ms. */
const AT_THE_LATEST = 500;

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
    if (!asked) {
      asked = true;
      setTimeout(next, REST);
    }
    return () => void waiting.delete(turn);
  }, [came]);
  return came || now;
}

function next(): void {
  whenIdle(() => {
    const [first] = waiting;
    if (!first) {
      asked = false;
      return;
    }
    waiting.delete(first);
    first();
    next();
  }, AT_THE_LATEST);
}
