"use client";
import { useSyncExternalStore } from "react";

/** Tailwind's `max-md`. */
const PHONE = "(width < 48rem)";

/** Whether the window is as narrow as a phone. False while the page comes from the server; prefer `max-md:` where a class will do. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(PHONE).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
