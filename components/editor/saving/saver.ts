import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { GivenHead } from "#lib/domain/stories/story-head.ts";
import type { DraftInput, EditorActions, RevisionInput, SaveOutcome, StoryText } from "../editor-types.ts";
import type { DeviceStore, KeptText } from "./device-store.ts";
import { OFFLINE, type SaveState, startOfSaving, troubleOf } from "./save-state.ts";

/** How long words wait for the draft on the server, and how often a failed try is made again, in ms. */
const DRAFT_EVERY = 2_000;
const RETRY_EVERY = 5_000;

export type SaverParts = {
  readonly editionId: string;
  readonly actions: Pick<EditorActions, "saveDraft" | "saveRevision">;
  readonly device: DeviceStore;
  /** The name of this window, under which the device and the server keep its words apart from another window's. */
  readonly ownWindow: () => Promise<string>;
  /** The text as it is now. */
  readonly read: () => StoryText;
  /** The same, with the document as JSON. */
  readonly readForDevice: () => GivenHead & Pick<KeptText, "document">;
  /** Waits until the last key is on the screen. */
  readonly afterPaint: () => Promise<void>;
  /** The token of this window's lease, or null when it may make no revision. */
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
  /** Has the server keep what it does not have yet, at once: the pen is about to be elsewhere. */
  readonly keepNow: () => Promise<void>;
  /** From now on saves go on top of this revision: somebody compared it with the text. */
  readonly rebase: (revision: SaveState["revision"]) => void;
  /** The text on the screen is now that of this revision. */
  readonly adopt: (revision: SaveState["revision"]) => void;
  /** Tries again at once: the connection, the session or the pen is back. */
  readonly retry: () => void;
  /** Keeps nothing more but what is on its way: the text is no longer on the screen. */
  readonly stop: () => void;
};

/** A save that went out and was never answered: it may have been done. */
type Unanswered = { readonly input: RevisionInput; readonly version: number };

/**
 * Keeps what is written: on the device at once, one put in flight and the newest text next; on the server as a draft
 * every two seconds, with the pen or without; as a revision when asked. No failure loses words, each is told by its name.
 * A save that was never answered is repeated word for word before the next: the server says what became of it.
 */
export function createSaver(parts: SaverParts, revision: SaveState["revision"]): Saver {
  let state = startOfSaving(revision);
  const listeners = new Set<() => void>();
  let [putting, drafting, stopped] = [false, false, false];
  let unanswered: Unanswered | null = null;
  // A revision that was asked for and refused because this window had lost the pen.
  let owed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<SaveState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const keepOnDevice = async () => {
    if (putting) return;
    putting = true;
    const windowId = await parts.ownWindow();
    while (state.onDevice < state.written && state.inRevision < state.written && !state.deviceFailed) {
      await parts.afterPaint();
      const version = state.written;
      const kept = {
        ...parts.readForDevice(),
        editionId: parts.editionId,
        windowId,
        keptAt: parts.now().toISOString(),
      };
      const done = await attempt(() => parts.device.put({ ...kept, baseRevisionId: state.revision?.id ?? null }));
      set(done ? { onDevice: version } : { deviceFailed: true });
    }
    putting = false;
    await tidyDevice();
  };

  /** What is in a revision need not be kept beside it; left there, it would be offered once the story has moved on. */
  const tidyDevice = async () => {
    if (putting || state.inRevision < state.written) return;
    const windowId = await parts.ownWindow();
    if (state.inRevision === state.written) await attempt(() => parts.device.remove(parts.editionId, windowId));
  };

  const schedule = (wait: number) => {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      keepDraft();
    }, wait);
  };

  const keepDraft = async () => {
    if (drafting || state.saving || state.onServer === state.written || state.inRevision === state.written) return;
    drafting = true;
    const version = state.written;
    const input = await textNow();
    const result = await reach(() => parts.actions.saveDraft(input));
    drafting = false;
    if (result?.ok) set({ onServer: Math.max(version, state.onServer), draftAt: result.value.savedAt, trouble: null });
    else set({ trouble: result ? troubleOf(result) : OFFLINE });
    if (state.onServer < state.written && state.inRevision < state.written)
      schedule(result?.ok ? DRAFT_EVERY : RETRY_EVERY);
  };

  const save = async () => {
    const leaseToken = parts.leaseToken();
    if (state.saving || state.conflict || !leaseToken) return false;
    if (state.inRevision === state.written && state.revision) return true;
    set({ saving: true });
    if (unanswered) await send({ ...unanswered, input: { ...unanswered.input, leaseToken } });
    if (!unanswered && !state.conflict && (state.inRevision < state.written || !state.revision))
      await send({ version: state.written, input: { ...(await textNow()), leaseToken } });
    set({ saving: false });
    owed = state.trouble?.kind === "lease-lost";
    const isSaved = state.inRevision === state.written && state.revision !== null;
    if (isSaved) await tidyDevice();
    else schedule(state.trouble ? RETRY_EVERY : DRAFT_EVERY);
    return state.trouble === null && state.conflict === null;
  };

  const send = async ({ input, version }: Unanswered) => {
    const result = await reach(() => parts.actions.saveRevision(input));
    // A server that failed at it may have done it all the same.
    unanswered = result === null || (!result.ok && result.code === "failed") ? { input, version } : null;
    set(afterSave(result, version));
  };

  const textNow = async (): Promise<DraftInput> => ({
    ...parts.read(),
    editionId: parts.editionId,
    baseRevisionId: state.revision?.id ?? null,
    // Last, so that all above is of one moment.
    windowId: await parts.ownWindow(),
  });

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
    keepNow: keepDraft,
    rebase: (base) => set({ revision: base, conflict: null }),
    adopt: (adopted) => {
      unanswered = null;
      set({ revision: adopted, conflict: null, trouble: null, inRevision: state.written });
      tidyDevice();
    },
    retry: () => {
      set({ trouble: null });
      if (unanswered || owed) save();
      else keepDraft();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function afterSave(result: ActionResult<SaveOutcome> | null, version: number): Partial<SaveState> {
  if (!result) return { trouble: OFFLINE };
  if (!result.ok) return { trouble: troubleOf(result) };
  if (result.value.kind === "conflict") return { conflict: result.value, trouble: null };
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
