"use client";
import { useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/** The zone to print times in: UTC while the page comes from the server, then undefined, which is the reader's own. */
export function useReaderZone(): string | undefined {
  return useSyncExternalStore(
    neverChanges,
    () => undefined,
    () => "UTC",
  );
}
