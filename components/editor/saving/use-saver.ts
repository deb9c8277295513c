"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { StoryEditorProps, StoryText } from "../editor-types.ts";
import { deviceStore } from "./device-store.ts";
import { ownWindow } from "./own-window.ts";
import { keepingOf, type SaveState } from "./save-state.ts";
import { createSaver, type Saver } from "./saver.ts";

/** What the saver reads at the moment of each save; kept up to date by whoever shows the text. */
export type SaverAccess = {
  text: StoryText;
  readDocument: (() => StoryText["document"]) | null;
  readDocumentJson: (() => string) | null;
  leaseToken: string | null;
};

/** One saver for as long as the editor is open. */
export function useSaver(props: StoryEditorProps): { readonly saver: Saver; readonly access: SaverAccess } {
  const [parts] = useState(() => open(props));
  const { saver } = parts;
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === "visible" && saver.state().trouble) saver.retry();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      const { kind } = keepingOf(saver.state());
      if (kind === "changing" || kind === "nowhere" || kind === "saving") event.preventDefault();
    };
    window.addEventListener("online", again);
    window.addEventListener("beforeunload", leaving);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("beforeunload", leaving);
      document.removeEventListener("visibilitychange", again);
      saver.stop();
    };
  }, [saver]);
  return parts;
}

/** A part of the saver's state; renders only when that part changes, which the whole does with every key. */
export function useSaverState<T>(saver: Saver, select: (state: SaveState) => T): T {
  const read = () => select(saver.state());
  return useSyncExternalStore(saver.subscribe, read, read);
}

function open({ editionId, actions, initial, revision }: StoryEditorProps) {
  const access: SaverAccess = { text: initial, readDocument: null, readDocumentJson: null, leaseToken: null };
  const read = () => ({ ...access.text, document: access.readDocument?.() ?? access.text.document });
  const saver = createSaver(
    {
      editionId,
      actions,
      device: deviceStore,
      ownWindow,
      read,
      readForDevice: () => ({
        ...access.text,
        document: access.readDocumentJson?.() ?? JSON.stringify(access.text.document),
      }),
      afterPaint,
      leaseToken: () => access.leaseToken,
      now: () => new Date(),
    },
    revision && { id: revision.revisionId, number: revision.number, savedAt: revision.savedAt },
  );
  return { saver, access };
}

/** A hidden page paints nothing, so there the next task is soon enough. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === "visible") requestAnimationFrame(() => setTimeout(resolve));
    else setTimeout(resolve);
  });
}
