import { describe, expect, test } from "vitest";
import { type KeyPress, resolveKey, worksWhileTyping } from "#components/shell/key-bindings.ts";
import { keyCaps } from "#components/ui/key-names.ts";

const FREE = { mac: false, busy: false };
const BUSY = { mac: false, busy: true };
const MAC = { mac: true, busy: false };

describe("resolveKey", () => {
  test("runs a single key", () => {
    expect(run(["j", "k"], press("k"))).toBe("k");
  });

  test("waits after the first key of a pair and runs with the second", () => {
    const first = resolveKey(bindings(["g w", "g s"]), press("g"), "", FREE);
    expect(first).toEqual({ kind: "wait", pressed: "g" });
    expect(run(["g w", "g s"], press("s"), "g")).toBe("g s");
  });

  test("takes the second key of a pair before the same key alone", () => {
    expect(run(["s", "g s"], press("s"), "g")).toBe("g s");
    expect(run(["s", "g s"], press("s"), "")).toBe("s");
  });

  test("a key that ends no pair means itself", () => {
    expect(run(["j", "g s"], press("j"), "g")).toBe("j");
    expect(run(["g s"], press("x"), "g")).toBeNull();
  });

  test("leaves letters alone while somebody types, but not Mod and Alt", () => {
    expect(run(["j"], press("j"), "", BUSY)).toBeNull();
    expect(run(["g s"], press("g"), "", BUSY)).toBeNull();
    expect(run(["Mod+S"], press("s", { ctrlKey: true }), "", BUSY)).toBe("Mod+S");
    expect(run(["Alt+ArrowDown"], press("ArrowDown", { altKey: true }), "", BUSY)).toBe("Alt+ArrowDown");
    expect(run(["Shift+ArrowDown"], press("ArrowDown", { shiftKey: true }), "", BUSY)).toBeNull();
  });

  test("knows a key with Alt by its place, since what it writes is another letter", () => {
    const pressed = { ...press("ç", { metaKey: true, altKey: true }), code: "KeyC" };
    expect(run(["Mod+Alt+C"], pressed, "", MAC)).toBe("Mod+Alt+C");
    expect(run(["Mod+Alt+S"], pressed, "", MAC)).toBeNull();
    expect(run(["Mod+C"], { ...press("ç", { metaKey: true }), code: "KeyC" }, "", MAC)).toBeNull();
    const digit = { ...press("º", { metaKey: true, altKey: true }), code: "Digit0" };
    expect(run(["Mod+Alt+0"], digit, "", MAC)).toBe("Mod+Alt+0");
  });

  test("Mod is Ctrl here and Command on a Mac, and never both", () => {
    expect(run(["Mod+K"], press("k", { ctrlKey: true }))).toBe("Mod+K");
    expect(run(["Mod+K"], press("k", { metaKey: true }))).toBeNull();
    expect(run(["Mod+K"], press("k", { metaKey: true }), "", MAC)).toBe("Mod+K");
    expect(run(["Mod+K"], press("k", { metaKey: true, ctrlKey: true }), "", MAC)).toBeNull();
  });

  test("a bare letter is not run by the browser's own Ctrl and a letter", () => {
    expect(run(["r"], press("r", { ctrlKey: true }))).toBeNull();
  });

  test("asks for Shift exactly where Shift is a choice", () => {
    expect(run(["?"], press("?", { shiftKey: true }))).toBe("?");
    expect(run(["?"], press("?"))).toBe("?");
    expect(run(["a", "Shift+A"], press("A", { shiftKey: true }))).toBe("Shift+A");
    expect(run(["a", "Shift+A"], press("a"))).toBe("a");
  });

  test("of two bindings of a key the later one runs, so that a page can take a key over", () => {
    const outcome = resolveKey(
      [
        { keys: "j", by: "shell" },
        { keys: "j", by: "page" },
      ],
      press("j"),
      "",
      FREE,
    );
    expect(outcome).toMatchObject({ kind: "run", binding: { by: "page" } });
  });

  test("knows the plus key", () => {
    expect(run(["+"], press("+", { shiftKey: true }))).toBe("+");
    expect(run(["Mod++"], press("+", { ctrlKey: true }))).toBe("Mod++");
  });
});

test("worksWhileTyping judges every step", () => {
  expect(["Mod+S", "Alt+1", "F2", "Mod+Shift+Z"].every(worksWhileTyping)).toBe(true);
  expect(["j", "g w", "?", "Shift+J", "Mod+K g", "F"].some(worksWhileTyping)).toBe(false);
});

test("keyCaps writes keys as they stand on the keyboard", () => {
  expect(keyCaps("Mod+Shift+k", false)).toEqual([["Ctrl", "Shift", "K"]]);
  expect(keyCaps("Mod+Shift+k", true)).toEqual([["⌘", "⇧", "K"]]);
  expect(keyCaps("g w", false)).toEqual([["G"], ["W"]]);
  expect(keyCaps("Mod++", false)).toEqual([["Ctrl", "+"]]);
  expect(keyCaps("Alt+ArrowDown", false)).toEqual([["Alt", "↓"]]);
});

function run(keys: readonly string[], key: KeyPress, pressed = "", situation = FREE): string | null {
  const outcome = resolveKey(bindings(keys), key, pressed, situation);
  return outcome.kind === "run" ? outcome.binding.keys : null;
}

function bindings(keys: readonly string[]): { keys: string }[] {
  return keys.map((each) => ({ keys: each }));
}

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}
