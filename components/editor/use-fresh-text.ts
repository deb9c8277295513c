"use client";
import { useCallback, useEffect, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import type { EditorActions, SavedText } from "./editor-types.ts";
import type { Saver } from "./saving/saver.ts";
import type { Lease } from "./use-lease.ts";

type FreshParts = {
  readonly storyId: string;
  readonly editionId: string;
  readonly actions: Pick<EditorActions, "readHead">;
  readonly saver: Saver;
  readonly lease: Lease;
  /** Puts a saved text on the screen in place of another saved one; null until there is an editor to put it in. */
  readonly show: ((text: SavedText) => void) | null;
};

const NEW_TEXT = ["revision.saved", "revision.restored", "draft.made"];

/**
 * Keeps the text on the screen the newest that is saved, for as long as nothing was written here that is not: who reads
 * sees each save, and who begins to write begins on the newest. Answers whether that is so for the pen this window has.
 */
export function useFreshText({ storyId, editionId, actions, saver, lease, show }: FreshParts): boolean {
  const token = lease.state.kind === "mine" ? lease.state.token : null;
  const newest = lease.state.kind === "mine" ? lease.state.head : null;
  const [freshFor, setFreshFor] = useState<string | null>(null);
  // Mostly the text is the newest already, and the pen can write at once.
  if (token !== null && token !== freshFor && newest === revisionOf(saver)) setFreshFor(token);

  const freshen = useCallback(async () => {
    if (show === null || !isClean(saver)) return;
    const { written } = saver.state();
    const result = await actions.readHead({ editionId, have: revisionOf(saver) }).catch(() => null);
    // Of two that were asked at once the second brings nothing new, and would take the caret to the end.
    const saved = result?.ok && result.value?.revisionId !== revisionOf(saver) ? result.value : null;
    if (saved && isClean(saver) && saver.state().written === written) show(saved);
  }, [actions, editionId, saver, show]);

  useLive(`story:${storyId}`, (message) => {
    if (NEW_TEXT.includes(message.kind) || (message.kind === "live.caughtUp" && !message.first)) freshen();
  });
  useEffect(() => {
    if (token === null || token === freshFor || show === null) return;
    freshen().then(() => setFreshFor(token));
  }, [token, freshFor, show, freshen]);
  return token !== null && token === freshFor;
}

function isClean(saver: Saver): boolean {
  const { written, inRevision, saving, conflict } = saver.state();
  return written === inRevision && !saving && conflict === null;
}

function revisionOf(saver: Saver): string | null {
  return saver.state().revision?.id ?? null;
}
