"use client";
import { useEffect, useRef } from "react";
import type { LiveMessage, Topic } from "#lib/domain/live/notice.ts";
import { listenLive } from "./live-connection.ts";

/**
 * Calls the handler for all that happens to a topic while the component is there: `story:<id>`, `person:<one's own id>`,
 * `desk`, or null for nothing. A message says what changed by ids alone; read anew what is shown. `live.caughtUp` comes
 * first, and again after every gap, when anything may have changed unheard. The handler may be new at every render.
 */
export function useLive(topic: Topic | null, handler: (message: LiveMessage) => void): void {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => (topic === null ? undefined : listenLive(topic, (message) => newest.current(message))), [topic]);
}
