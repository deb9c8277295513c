import type { Command } from "./command.ts";
import { type KeyChoices, underChosenKeys } from "./key-choices.ts";

/** The commands of whatever is on the page, by the part that brought them. */
export type CommandStore = {
  readonly set: (owner: string, commands: readonly Command[]) => void;
  readonly remove: (owner: string) => void;
  /** From now on commands have the keys that somebody chose for them. */
  readonly choose: (choices: KeyChoices) => void;
  /** The keys that a command has, whether it is on the page or not. */
  readonly keysOf: (command: Pick<Command, "id" | "keys">) => string | undefined;
  /** All of them, the shell's first; the same list until something changes. */
  readonly list: () => readonly Command[];
  readonly subscribe: (listener: () => void) => () => void;
};

/** An empty store; of two commands with the same id the later one stands. */
export function createCommandStore(): CommandStore {
  const owners = new Map<string, readonly Command[]>();
  const listeners = new Set<() => void>();
  // Parts bring their commands anew with every render, and hardly ever is the whole list looked at in between.
  let all: readonly Command[] | null = null;
  let choices: KeyChoices = {};
  const changed = () => {
    all = null;
    for (const listener of listeners) listener();
  };
  const list = () => {
    const byId = new Map([...owners.values()].flat().map((command) => [command.id, command]));
    return [...byId.values()].map((command) => underChosenKeys(command, choices));
  };
  return {
    set(owner, commands) {
      owners.set(owner, commands);
      changed();
    },
    remove(owner) {
      owners.delete(owner);
      changed();
    },
    choose(chosen) {
      choices = chosen;
      changed();
    },
    keysOf: ({ id, keys }) => choices[id] ?? keys,
    list: () => {
      all ??= list();
      return all;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
