import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DraftInput, EditorActions, SavedText, StoryText } from "#components/editor/editor-types.ts";
import type { KeptText } from "#components/editor/saving/device-store.ts";
import { keepingOf } from "#components/editor/saving/save-state.ts";
import { createSaver } from "#components/editor/saving/saver.ts";
import { EMPTY_HEAD } from "#lib/domain/stories/story-head.ts";

const START = { id: "r1", number: 1, savedAt: "2026-03-03T12:00:00Z" };
const LATER = "2026-03-03T12:40:00Z";

type Answer<K extends "saveDraft" | "saveRevision"> = (input: DraftInput) => ReturnType<EditorActions[K]>;

/** A desk with a text on the screen; server and device answer as the test says. */
function desk() {
  const world = {
    text: "",
    token: "t" as string | null,
    kept: [] as KeptText[],
    removed: 0,
    drafts: [] as DraftInput[],
    revisions: [] as DraftInput[],
    deviceFails: false,
    putGate: null as Promise<void> | null,
    saveDraft: (async () => ({ ok: true, value: { savedAt: LATER } })) as Answer<"saveDraft">,
    saveRevision: (async () => ({
      ok: true,
      value: { kind: "saved", revisionId: "r2", number: 2, savedAt: LATER },
    })) as Answer<"saveRevision">,
  };
  const saver = createSaver(
    {
      editionId: "e1",
      read: () => textOf(world.text),
      readForDevice: () => ({ headline: world.text, standfirst: "", document: "{}" }),
      afterPaint: async () => {},
      leaseToken: () => world.token,
      now: () => new Date(LATER),
      device: {
        load: async () => world.kept.at(-1) ?? null,
        put: async (kept) => {
          await world.putGate;
          if (world.deviceFails) throw new Error("The disk is full");
          world.kept.push(kept);
        },
        remove: async () => {
          world.removed += 1;
        },
      },
      actions: {
        saveDraft: (input) => {
          world.drafts.push(input);
          return world.saveDraft(input);
        },
        saveRevision: (input) => {
          world.revisions.push(input);
          return world.saveRevision(input);
        },
      },
    },
    START,
  );
  const write = (text: string) => {
    world.text = text;
    saver.changed();
  };
  return { world, saver, write, keeping: () => keepingOf(saver.state()) };
}

function textOf(headline: string): StoryText {
  return { ...EMPTY_HEAD, headline, document: { type: "doc" } };
}

const theirs: SavedText = { ...textOf("theirs"), revisionId: "r9", number: 9, savedAt: LATER, by: "Ines" };
const tick = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("words that are written", () => {
  test("are on the device at once, as a draft after two seconds, as a revision when asked", async () => {
    const { world, saver, write, keeping } = desk();
    expect(keeping()).toEqual({ kind: "saved", at: START.savedAt, number: 1 });
    write("a");
    expect(keeping().kind).toBe("changing");
    await tick();
    expect(keeping().kind).toBe("device");
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeping()).toEqual({ kind: "draft", at: LATER });
    expect(await saver.save()).toBe(true);
    expect(keeping()).toEqual({ kind: "saved", at: LATER, number: 2 });
    expect([world.drafts.length, world.revisions.length, world.removed]).toEqual([1, 1, 1]);
    expect(world.revisions[0]?.baseRevisionId).toBe("r1");
  });

  test("go to the device one put at a time, the newest next", async () => {
    const { world, write } = desk();
    let open = () => {};
    world.putGate = new Promise((resolve) => {
      open = resolve;
    });
    write("a");
    await tick();
    for (const text of ["ab", "abc", "abcd"]) write(text);
    open();
    await tick();
    expect(world.kept.map(({ headline }) => headline)).toEqual(["a", "abcd"]);
  });

  test("while a revision is under way are not called saved", async () => {
    const { world, saver, write, keeping } = desk();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const answer = world.saveRevision;
    world.saveRevision = async (input) => {
      await gate;
      return answer(input);
    };
    write("a");
    const saving = saver.save();
    write("ab");
    open();
    await saving;
    expect(keeping().kind).not.toBe("saved");
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.drafts.at(-1)).toMatchObject({ headline: "ab", baseRevisionId: "r2" });
  });

  test("without a lease stay on the device", async () => {
    const { world, saver, write, keeping } = desk();
    world.token = null;
    write("a");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await saver.save()).toBe(false);
    expect([world.drafts.length, world.revisions.length, keeping().kind]).toEqual([0, 0, "device"]);
  });
});

describe("when something fails", () => {
  test("no connection: the words are on the device, and the draft follows when it is back", async () => {
    const { world, saver, write, keeping } = desk();
    const answer = world.saveDraft;
    world.saveDraft = () => Promise.reject(new TypeError("Failed to fetch"));
    write("a");
    await vi.advanceTimersByTimeAsync(2000);
    expect([keeping().kind, saver.state().trouble?.kind]).toEqual(["device", "offline"]);
    world.saveDraft = answer;
    await vi.advanceTimersByTimeAsync(5000);
    expect([keeping().kind, saver.state().trouble]).toEqual(["draft", null]);
  });

  test("signed out: says so, and goes on after signing in", async () => {
    const { world, saver, write } = desk();
    const answer = world.saveDraft;
    world.saveDraft = async () => ({ ok: false, code: "not-signed-in", message: "You are signed out." });
    write("a");
    await vi.advanceTimersByTimeAsync(2000);
    expect(saver.state().trouble).toEqual({ kind: "signed-out", message: "You are signed out." });
    world.saveDraft = answer;
    saver.retry();
    await tick();
    expect(saver.state().trouble).toBeNull();
  });

  test("the lease is gone: no more tries", async () => {
    const { world, write } = desk();
    world.saveDraft = async () => ({ ok: false, code: "lease-lost", message: "Ines is writing." });
    write("a");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.drafts.length).toBe(1);
  });

  test("the device keeps nothing: the words are nowhere until the server has them", async () => {
    const { world, write, keeping } = desk();
    world.deviceFails = true;
    write("a");
    await tick();
    expect(keeping().kind).toBe("nowhere");
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeping().kind).toBe("draft");
  });

  test("somebody saved before: nothing is overwritten until one of the texts is chosen", async () => {
    const { world, saver, write, keeping } = desk();
    const answer = world.saveRevision;
    world.saveRevision = async () => ({ ok: true, value: { kind: "conflict", theirs } });
    write("mine");
    expect(await saver.save()).toBe(false);
    expect([keeping().kind, saver.state().conflict]).toEqual(["conflict", theirs]);
    expect(await saver.save()).toBe(false);
    expect(world.revisions.length).toBe(1);
    world.saveRevision = answer;
    saver.rebase({ id: theirs.revisionId, number: theirs.number, savedAt: theirs.savedAt });
    expect(await saver.save()).toBe(true);
    expect(world.revisions.at(-1)).toMatchObject({ headline: "mine", baseRevisionId: "r9" });
  });

  test("their text is taken: it counts as saved, for it is their revision", async () => {
    const { world, saver, write, keeping } = desk();
    world.saveRevision = async () => ({ ok: true, value: { kind: "conflict", theirs } });
    write("mine");
    await saver.save();
    write("theirs");
    saver.adopt({ id: theirs.revisionId, number: theirs.number, savedAt: theirs.savedAt });
    expect(keeping()).toEqual({ kind: "saved", at: LATER, number: 9 });
  });
});
