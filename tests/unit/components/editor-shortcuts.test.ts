import { expect, test } from "vitest";
import { editorShortcuts } from "#components/editor/editor-shortcuts.ts";
import { worksWhileTyping } from "#components/shell/key-bindings.ts";
import { keysTaken } from "#components/shell/key-choices.ts";

const shortcuts = Object.values(editorShortcuts);

test("no two actions of the editor have the same keys, and none has the browser's own", () => {
  const commands = shortcuts.map((shortcut) => ({ ...shortcut, run: () => {} }));
  expect(commands.map((command) => keysTaken(command.keys, command, commands)).filter(Boolean)).toEqual([]);
});

test("every key of the editor works while one types", () => {
  expect(shortcuts.filter(({ keys }) => !worksWhileTyping(keys))).toEqual([]);
});
