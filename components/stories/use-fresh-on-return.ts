"use client";
import { useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useEffect } from "react";

/**
 * Loads what the server knows anew when somebody comes back to this window: others went on in the meantime.
 * Not while writing, where the editor itself looks after what is newer.
 */
export function useFreshOnReturn(): void {
  const router = useRouter();
  const writing = useSelectedLayoutSegment() === "write";
  useEffect(() => {
    if (writing) return;
    const onReturn = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => document.removeEventListener("visibilitychange", onReturn);
  }, [router, writing]);
}
