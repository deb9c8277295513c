import { describe, expect, test } from "vitest";
import type { Command } from "#components/shell/command.ts";
import { createCommandStore } from "#components/shell/command-store.ts";
import { chordOf, keysTaken, ownKeysOf, readChoices, withChoice } from "#components/shell/key-choices.ts";

const command = (id: string, keys?: string): Command => ({ id, label: `Do ${id}`, group: "Text", keys, run: () => {} });
const press = (key: string, down: Partial<Parameters<typeof chordOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...down,
});

describe("chosen keys", () => {
  test("hold for a command wherever it is looked for, and can be taken back", () => {
    const store = createCommandStore();
    store.set("page", [command("bold", "Mod+B"), command("next", "j")]);
    store.choose({ bold: "F6" });
    expect(store.list().map(({ id, keys }) => [id, keys])).toEqual([
      ["bold", "F6"],
      ["next", "j"],
    ]);
    expect(store.keysOf({ id: "bold", keys: "Mod+B" })).toBe("F6");
    const [bold = command("none")] = store.list();
    expect(ownKeysOf(bold)).toBe("Mod+B");
    expect(withChoice({ bold: "F6" }, bold, null)).toEqual({});
    expect(withChoice({ bold: "F6" }, bold, "Mod+B")).toEqual({});
    expect(withChoice({ next: "n" }, bold, "F4")).toEqual({ next: "n", bold: "F4" });
    store.choose({});
    expect(store.list()[0]?.keys).toBe("Mod+B");
  });

  test("that a device kept badly are none", () => {
    expect(readChoices("{oops")).toEqual({});
    expect(readChoices("null")).toEqual({});
    expect(readChoices('{"bold":"F6","next":3,"save":""}')).toEqual({ bold: "F6" });
  });

  test("are refused where another command or the browser has them", () => {
    const all = [command("bold", "Mod+B"), command("wires", "g w"), command("find", "F3")];
    const other = command("other");
    expect(keysTaken("Mod+B", other, all)).toBe("“Do bold” has these keys. Press others, or change those first.");
    expect(keysTaken("g", other, all)).toContain("Do wires");
    expect(keysTaken("Mod+T", other, all)).toContain("browser");
    expect(keysTaken("F5", other, all)).toContain("browser");
    expect(keysTaken("Mod+B", command("bold", "Mod+B"), all)).toBeNull();
    expect(keysTaken("Mod+J", other, all)).toBeNull();
  });
});

describe("a press", () => {
  test.each([
    [press("b", { ctrlKey: true }), "Mod+B"],
    [press("B", { ctrlKey: true, shiftKey: true }), "Mod+Shift+B"],
    [press("j"), "j"],
    [press("J", { shiftKey: true }), "Shift+J"],
    [press("?", { shiftKey: true }), "?"],
    [press("F3", { shiftKey: true }), "Shift+F3"],
    [press("Enter", { ctrlKey: true }), "Mod+Enter"],
    [press("Shift", { shiftKey: true }), null],
    [press("Dead", { altKey: true }), null],
  ])("%j is written as %s", (event, keys) => {
    expect(chordOf(event, false)).toBe(keys);
  });

  test("on a Mac goes by Command", () => {
    expect(chordOf(press("b", { metaKey: true }), true)).toBe("Mod+B");
  });
});
