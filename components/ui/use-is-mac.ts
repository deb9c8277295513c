"use client";
import { useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/** Whether this is a Mac, where Command stands for Ctrl. False while the page comes from the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
}
