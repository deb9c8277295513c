"use client";
import { useSyncExternalStore } from "react";

const STEP = 30_000;

/** This moment in ms since 1970, in steps of half a minute; null while the page comes from the server, which has no reader's clock. */
export function useHalfMinute(): number | null {
  return useSyncExternalStore(everyHalfMinute, currentHalfMinute, noClock);
}

function everyHalfMinute(tick: () => void): () => void {
  const timer = setInterval(tick, STEP);
  return () => clearInterval(timer);
}

/** In steps, so that a render in between finds the same value. */
function currentHalfMinute(): number {
  return Math.floor(Date.now() / STEP) * STEP;
}

function noClock(): null {
  return null;
}
