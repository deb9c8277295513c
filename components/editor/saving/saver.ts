import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { GivenHead } from "#lib/domain/stories/story-head.ts";
import type { DraftInput, EditorActions, SaveOutcome, StoryText } from "../editor-types.ts";
import type { DeviceStore, KeptText } from "./device-store.ts";
import { OFFLINE, type SaveState, startOfSaving, troubleOf } from "./save-state.ts";

/** How long words wait for the draft on the server, and how often a failed try is made again, in ms. */
const DRAFT_EVERY = 2_000;
const RETRY_EVERY = 5_000;

export type SaverParts = {
  readonly editionId: string;
  readonly actions: Pick<EditorActions, "saveDraft" | "saveRevision">;
  readonly device: DeviceStore;
  /** The text as it is now. */
  readonly read: () => StoryText;
  /** The same, with the document as JSON. */
  readonly readForDevice: () => GivenHead & Pick<KeptText, "document">;
  /** Waits until the last key is on the screen. */
  readonly afterPaint: () => Promise<void>;
  /** The token of this window's lease, or null when it may not write to the server. */
  readonly leaseToken: () => string | null;
  readonly now: () => Date;
};

export type Saver = {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** To be called on every change of the text. */
  readonly changed: () => void;
  /** Makes a revision of the text as it is; answers whether that is done. */
  readonly save: () => Promise<boolean>;
  /** From now on saves go on top of this revision: somebody compared it with the text. */
  readonly rebase: (revision: SaveState["revision"]) => void;
  /** The text on the screen is now that of this revision. */
  readonly adopt: (revision: SaveState["revision"]) => void;
  /** Tries again at once: the connection or the session is back. */
  readonly retry: () => void;
  readonly stop: () => void;
};

/**
 * Keeps what is written: on the device at once, one put in flight and the newest text next; on the server as a draft
 * every two seconds; as a revision when asked. No failure loses words, each is told by its name.
 */
export function createSaver(parts: SaverParts, revision: SaveState["revision"]): Saver {
  let state = startOfSaving(revision);
  const listeners = new Set<() => void>();
  let [putting, drafting] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<SaveState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const keepOnDevice = async () => {
    if (putting) return;
    putting = true;
    while (state.onDevice < state.written && !state.deviceFailed) {
      await parts.afterPaint();
      const version = state.written;
      const kept = { ...parts.readForDevice(), editionId: parts.editionId, keptAt: parts.now().toISOString() };
      const done = await attempt(() => parts.device.put({ ...kept, baseRevisionId: state.revision?.id ?? null }));
      set(done ? { onDevice: version } : { deviceFailed: true });
    }
    putting = false;
  };

  const schedule = (wait: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      keepDraft();
    }, wait);
  };

  const keepDraft = async () => {
    const input = inputNow();
    if (drafting || state.saving || !input || state.onServer === state.written || state.inRevision === state.written)
      return;
    drafting = true;
    const version = state.written;
    const result = await reach(() => parts.actions.saveDraft(input));
    drafting = false;
    if (result?.ok) set({ onServer: Math.max(version, state.onServer), draftAt: result.value.savedAt, trouble: null });
    else set({ trouble: result ? troubleOf(result) : OFFLINE });
    if (state.onServer < state.written && state.trouble?.kind !== "lease-lost")
      schedule(result?.ok ? DRAFT_EVERY : RETRY_EVERY);
  };

  const save = async () => {
    const input = inputNow();
    if (state.saving || !input) return false;
    if (state.inRevision === state.written && state.revision) return true;
    const version = state.written;
    set({ saving: true });
    const result = await reach(() => parts.actions.saveRevision(input));
    set({ saving: false, ...afterSave(result, version) });
    if (state.inRevision === state.written) await attempt(() => parts.device.remove(parts.editionId));
    else schedule(result?.ok ? DRAFT_EVERY : RETRY_EVERY);
    return result?.ok === true && result.value.kind === "saved";
  };

  const inputNow = (): DraftInput | null => {
    const leaseToken = parts.leaseToken();
    if (!leaseToken || state.conflict) return null;
    return { ...parts.read(), editionId: parts.editionId, leaseToken, baseRevisionId: state.revision?.id ?? null };
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => {
      set({ written: state.written + 1, deviceFailed: false });
      keepOnDevice();
      schedule(DRAFT_EVERY);
    },
    save,
    rebase: (base) => set({ revision: base, conflict: null }),
    adopt: (adopted) => set({ revision: adopted, conflict: null, trouble: null, inRevision: state.written }),
    retry: () => {
      set({ trouble: null });
      keepDraft();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function afterSave(result: ActionResult<SaveOutcome> | null, version: number): Partial<SaveState> {
  if (!result) return { trouble: OFFLINE };
  if (!result.ok) return { trouble: troubleOf(result) };
  if (result.value.kind === "conflict") return { conflict: result.value.theirs, trouble: null };
  const { revisionId, number, savedAt } = result.value;
  return { revision: { id: revisionId, number, savedAt }, inRevision: version, onServer: version, trouble: null };
}

/** What the server answered, or null when it could not be reached. */
async function reach<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch {
    return null;
  }
}

async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
