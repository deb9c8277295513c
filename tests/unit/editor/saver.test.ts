import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type {
  DraftInput,
  EditorActions,
  RevisionInput,
  SavedText,
  StoryText,
} from "#components/editor/editor-types.ts";
import type { KeptText } from "#components/editor/saving/device-store.ts";
import { keepingOf } from "#components/editor/saving/save-state.ts";
import { createSaver } from "#components/editor/saving/saver.ts";
import { EMPTY_HEAD } from "#lib/domain/stories/story-head.ts";

const START = { id: "r1", number: 1, savedAt: "2026-03-03T12:00:00Z" };
const LATER = "2026-03-03T12:40:00Z";

type Answer<K extends "saveDraft" | "saveRevision"> = EditorActions[K];

/** A desk with a text on the screen; server and device answer as the test says. */
function desk() {
  const world = {
    text: "",
    token: "t" as string | null,
    kept: [] as KeptText[],
    removed: 0,
    drafts: [] as DraftInput[],
    revisions: [] as RevisionInput[],
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
      ownWindow: async () => "w1",
      read: () => textOf(world.text),
      readForDevice: () => ({ headline: world.text, standfirst: "", document: "{}" }),
      afterPaint: async () => {},
      leaseToken: () => world.token,
      now: () => new Date(LATER),
      device: {
        list: async () => world.kept,
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

  test("without the pen are a draft, and no revision", async () => {
    const { world, saver, write, keeping } = desk();
    world.token = null;
    write("a");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await saver.save()).toBe(false);
    expect([world.drafts.length, world.revisions.length, keeping().kind]).toEqual([1, 0, "draft"]);
  });

  test("are kept under the name of their window", async () => {
    const { world, write } = desk();
    write("a");
    await vi.advanceTimersByTimeAsync(2000);
    expect([world.kept.at(-1)?.windowId, world.drafts.at(-1)?.windowId]).toEqual(["w1", "w1"]);
  });

  test("once they are no longer on the screen start nothing more", async () => {
    const { world, saver, write } = desk();
    world.saveDraft = () => Promise.reject(new TypeError("Failed to fetch"));
    write("a");
    saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    write("ab");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.drafts.length).toBe(0);
    expect(world.kept.at(-1)?.headline).toBe("ab");
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

  test("a save that was never answered is repeated word for word before the next", async () => {
    const { world, saver, write, keeping } = desk();
    const answer = world.saveRevision;
    world.saveRevision = () => Promise.reject(new TypeError("Failed to fetch"));
    write("a");
    expect(await saver.save()).toBe(false);
    expect(saver.state().trouble?.kind).toBe("offline");
    write("ab");
    let number = 1;
    world.saveRevision = async (input) => {
      const saved = await answer(input);
      number += 1;
      if (!saved.ok || saved.value.kind !== "saved") return saved;
      return { ok: true, value: { ...saved.value, revisionId: `r${number}`, number } };
    };
    expect(await saver.save()).toBe(true);
    expect(world.revisions.map(({ headline, baseRevisionId }) => [headline, baseRevisionId])).toEqual([
      ["a", "r1"],
      ["a", "r1"],
      ["ab", "r2"],
    ]);
    expect(keeping()).toEqual({ kind: "saved", at: LATER, number: 3 });
  });

  test("a save that was never answered is tried again when the connection is back", async () => {
    const { world, saver, write, keeping } = desk();
    const answer = world.saveRevision;
    world.saveRevision = () => Promise.reject(new TypeError("Failed to fetch"));
    write("a");
    await saver.save();
    world.saveRevision = answer;
    saver.retry();
    await tick();
    expect(keeping()).toEqual({ kind: "saved", at: LATER, number: 2 });
    expect(world.drafts.length).toBe(0);
  });

  test("a save that was refused for want of the pen is made once the pen is back", async () => {
    const { saver, write, keeping, world } = desk();
    const saved = world.saveRevision;
    write("Armed groups");
    world.saveRevision = async () => ({ ok: false, code: "lease-lost", message: "Nobody holds this edition." });
    expect(await saver.save()).toBe(false);
    expect(saver.state().trouble?.kind).toBe("lease-lost");
    world.saveRevision = saved;
    world.token = "t2";
    saver.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.revisions.map(({ leaseToken }) => leaseToken)).toEqual(["t", "t2"]);
    expect(keeping()).toEqual({ kind: "saved", at: LATER, number: 2 });
    write("Armed groups entered");
    saver.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.revisions).toHaveLength(2);
  });

  test("a save that was never answered may come back as a conflict with somebody else", async () => {
    const { world, saver, write, keeping } = desk();
    world.saveRevision = () => Promise.reject(new TypeError("Failed to fetch"));
    write("a");
    await saver.save();
    world.saveRevision = async () => ({ ok: true, value: { kind: "conflict", theirs, base: null } });
    write("ab");
    expect(await saver.save()).toBe(false);
    expect([keeping().kind, world.revisions.length]).toEqual(["conflict", 2]);
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
    world.saveRevision = async () => ({ ok: true, value: { kind: "conflict", theirs, base: null } });
    write("mine");
    expect(await saver.save()).toBe(false);
    expect([keeping().kind, saver.state().conflict?.theirs]).toEqual(["conflict", theirs]);
    expect(await saver.save()).toBe(false);
    expect(world.revisions.length).toBe(1);
    world.saveRevision = answer;
    saver.rebase({ id: theirs.revisionId, number: theirs.number, savedAt: theirs.savedAt });
    expect(await saver.save()).toBe(true);
    expect(world.revisions.at(-1)).toMatchObject({ headline: "mine", baseRevisionId: "r9" });
  });

  test("their text is taken: it counts as saved, for it is their revision", async () => {
    const { world, saver, write, keeping } = desk();
    world.saveRevision = async () => ({ ok: true, value: { kind: "conflict", theirs, base: null } });
    write("mine");
    await saver.save();
    write("theirs");
    saver.adopt({ id: theirs.revisionId, number: theirs.number, savedAt: theirs.savedAt });
    expect(keeping()).toEqual({ kind: "saved", at: LATER, number: 9 });
    await tick();
    expect(world.removed).toBeGreaterThan(0);
  });
});
