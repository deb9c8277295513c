import { expect, test } from "vitest";
import { type Command, groupCommands, nameScore } from "#components/shell/command.ts";
import { createCommandStore } from "#components/shell/command-store.ts";

test("lists what every owner brought, in the order in which they came, until they leave", () => {
  const store = createCommandStore();
  store.set("shell", [command("go"), command("help")]);
  store.set("page", [command("save")]);
  store.set("shell", [command("go"), command("search")]);
  expect(ids(store.list())).toEqual(["go", "search", "save"]);
  store.remove("shell");
  expect(ids(store.list())).toEqual(["save"]);
});

test("of two commands with one id the later one stands", () => {
  const store = createCommandStore();
  store.set("shell", [command("save", "Shell")]);
  store.set("page", [command("save", "Page")]);
  expect(store.list().map(({ group }) => group)).toEqual(["Page"]);
});

test("keeps its list the same until something changes, and tells who listens", () => {
  const store = createCommandStore();
  let told = 0;
  const stop = store.subscribe(() => {
    told += 1;
  });
  store.set("page", [command("save")]);
  expect(store.list()).toBe(store.list());
  expect(told).toBe(1);
  stop();
  store.remove("page");
  expect(told).toBe(1);
});

test("groups commands under headings in the order first named", () => {
  const groups = groupCommands([command("a", "Go to"), command("b", "Story"), command("c", "Go to")]);
  expect(groups.map(({ name, commands }) => [name, ids(commands)])).toEqual([
    ["Go to", ["a", "c"]],
    ["Story", ["b"]],
  ]);
});

test("a command is found by parts of its words, the start of a word first, not by strewn letters", () => {
  expect(nameScore("sto", ["Go to stories"])).toBe(1);
  expect(nameScore("tori", ["Go to stories"])).toBe(0.5);
  expect(nameScore("sto", ["Show the keys of this page"])).toBe(0);
  expect(nameScore("log", ["Sign out", "log out"])).toBe(1);
  expect(nameScore("story open", ["Open a story"])).toBe(1);
  expect(nameScore("open wire", ["Open a story"])).toBe(0);
  expect(nameScore("  ", ["Open a story"])).toBe(1);
});

function command(id: string, group = "Desk"): Command {
  return { id, label: id, group, run: () => {} };
}

function ids(commands: readonly Command[]): string[] {
  return commands.map(({ id }) => id);
}
