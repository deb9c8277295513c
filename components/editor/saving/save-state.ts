import type { ActionFailure } from "#lib/domain/shared/action-result.ts";
import type { SaveOutcome } from "../editor-types.ts";

export type Conflict = Extract<SaveOutcome, { readonly kind: "conflict" }>;

/** Where the words that are on the screen are kept. */
export type SaveState = {
  readonly revision: { readonly id: string; readonly number: number; readonly savedAt: string } | null;
  /** Counts every change of the text since the editor was opened; the other counts say which of them is kept where. */
  readonly written: number;
  readonly inRevision: number;
  readonly onDevice: number;
  readonly onServer: number;
  /** When the server last kept a draft. */
  readonly draftAt: string | null;
  readonly saving: boolean;
  readonly deviceFailed: boolean;
  readonly trouble: SaveTrouble | null;
  /** Somebody saved first: theirs, and what both were written on. */
  readonly conflict: Conflict | null;
};

export type SaveTrouble = {
  readonly kind: "offline" | "signed-out" | "lease-lost" | "failed";
  readonly message: string;
};

export function startOfSaving(revision: SaveState["revision"]): SaveState {
  const nothing = { written: 0, inRevision: 0, onDevice: 0, onServer: 0 };
  return { ...nothing, revision, draftAt: null, saving: false, deviceFailed: false, trouble: null, conflict: null };
}

/** What a refused save means to the person who writes. */
export function troubleOf({ code, message }: ActionFailure): SaveTrouble {
  if (code === "not-signed-in") return { kind: "signed-out", message };
  return { kind: code === "lease-lost" ? "lease-lost" : "failed", message };
}

export const OFFLINE: SaveTrouble = { kind: "offline", message: "The desk cannot be reached." };

/** One state of the text, the worst that is true; each has its own words on the screen. */
export type Keeping =
  | { readonly kind: "saving" }
  | { readonly kind: "conflict" }
  | { readonly kind: "saved"; readonly at: string; readonly number: number }
  | { readonly kind: "new" }
  | { readonly kind: "draft"; readonly at: string }
  | { readonly kind: "device" }
  | { readonly kind: "nowhere" }
  | { readonly kind: "changing" };

/** Where the newest words are safe, as exactly as is known. Never says more than has been confirmed. */
export function keepingOf(state: SaveState): Keeping {
  const { written, inRevision, onServer, onDevice, revision, draftAt } = state;
  if (state.saving) return { kind: "saving" };
  if (state.conflict) return { kind: "conflict" };
  if (inRevision === written)
    return revision ? { kind: "saved", at: revision.savedAt, number: revision.number } : { kind: "new" };
  if (onServer === written && draftAt) return { kind: "draft", at: draftAt };
  if (onDevice === written) return { kind: "device" };
  return state.deviceFailed ? { kind: "nowhere" } : { kind: "changing" };
}
