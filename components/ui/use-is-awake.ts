"use client";
import { useSyncExternalStore } from "react";

/** Whether the page's script runs: false as the server sends it, true from then on. */
export function useIsAwake(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
