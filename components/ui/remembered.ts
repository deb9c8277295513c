"use client";
import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** Where the browser keeps nothing (private windows, full disks) a choice lasts as long as the page. */
const unkept = new Map<string, string>();

/** A choice about the look of the screen that this browser remembers; `fallback` on the server and until one is made. */
export function useRemembered(key: string, fallback: string): readonly [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key) ?? fallback,
    () => fallback,
  );
  const remember = useCallback((next: string) => write(key, next), [key]);
  return [value, remember];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(key: string): string | null {
  try {
    return unkept.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    unkept.delete(key);
  } catch {
    unkept.set(key, value);
  }
  for (const listener of listeners) listener();
}
