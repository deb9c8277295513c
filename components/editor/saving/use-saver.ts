"use client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { StoryEditorProps, StoryText } from "../editor-types.ts";
import { openDeviceStore } from "./device-store.ts";
import { keepingOf, type SaveState } from "./save-state.ts";
import { createSaver, type Saver } from "./saver.ts";

export type SaverAccess = {
  /** The text on the screen; set by whoever holds it. */
  text: StoryText;
  readDocument: (() => StoryText["document"]) | null;
  leaseToken: string | null;
};

/** One saver for as long as the editor is open, and its state. `access` is what it reads at the moment of each save. */
export function useSaver(props: StoryEditorProps): {
  readonly saver: Saver;
  readonly state: SaveState;
  readonly access: SaverAccess;
} {
  const access = useRef<SaverAccess>({ text: props.initial, readDocument: null, leaseToken: null }).current;
  const [saver] = useState(() => {
    const { revision, editionId, actions } = props;
    const read = () => ({ ...access.text, document: access.readDocument?.() ?? access.text.document });
    const start = revision && { id: revision.revisionId, number: revision.number, savedAt: revision.savedAt };
    const parts = {
      editionId,
      actions,
      device: openDeviceStore(),
      read,
      leaseToken: () => access.leaseToken,
      now: () => new Date(),
    };
    return createSaver(parts, start);
  });
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
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
  return { saver, state, access };
}
