"use client";
import { useEffect } from "react";

/** How long the page is left alone once it has come, in ms, and how long it may stay busy after that. */
const LEFT_ALONE = 1_000;
const BUSY_AT_MOST = 3_000;

let rest: Promise<void> | null = null;

/** Settles once the page has come, and its own work with it. */
export function atRest(): Promise<void> {
  rest ??= new Promise((resolve) => {
    const wait = () => setTimeout(() => whenFree(resolve), LEFT_ALONE);
    if (document.readyState === "complete") wait();
    else window.addEventListener("load", wait, { once: true });
  });
  return rest;
}

/** Fetches script that nobody waits for now, so that whoever wants it later does not wait either, connection or not. */
export function useFetchedAtRest(fetch: () => Promise<unknown>): void {
  useEffect(() => {
    // Without a connection it is fetched when it is wanted.
    void atRest()
      .then(fetch)
      .catch(() => undefined);
  }, [fetch]);
}

/** Safari has no idle callbacks. */
function whenFree(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: BUSY_AT_MOST });
  else work();
}
