import type { Command } from "./command.ts";

/** The commands of whatever is on the page, by the part that brought them. */
export type CommandStore = {
  readonly set: (owner: string, commands: readonly Command[]) => void;
  readonly remove: (owner: string) => void;
  /** All of them, the shell's first; the same list until something changes. */
  readonly list: () => readonly Command[];
  readonly subscribe: (listener: () => void) => () => void;
};

/** An empty store; of two commands with the same id the later one stands. */
export function createCommandStore(): CommandStore {
  const owners = new Map<string, readonly Command[]>();
  const listeners = new Set<() => void>();
  let all: readonly Command[] = [];
  const changed = () => {
    const byId = new Map([...owners.values()].flat().map((command) => [command.id, command]));
    all = [...byId.values()];
    for (const listener of listeners) listener();
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
    list: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
