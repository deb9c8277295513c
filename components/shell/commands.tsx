"use client";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useRemembered } from "#components/ui/remembered.ts";
import { useIsMac } from "#components/ui/use-is-mac.ts";
import type { Command } from "./command.ts";
import { type CommandStore, createCommandStore } from "./command-store.ts";
import { type KeyChoices, readChoices } from "./key-choices.ts";
import { listenForKeys } from "./key-listener.ts";

const StoreContext = createContext<CommandStore | null>(null);
const OwnerContext = createContext("");
const NO_COMMANDS: readonly Command[] = [];

type CommandProviderProps = {
  /** Whose keys they are: each person at a device chooses their own. */
  readonly owner?: string;
  readonly children: ReactNode;
};

/** Holds the page's commands and listens for their keys. */
export function CommandProvider({ owner = "", children }: CommandProviderProps) {
  const [store] = useState(createCommandStore);
  const [choices] = useKeyChoices(owner);
  useLayoutEffect(() => store.choose(choices), [store, choices]);
  const mac = useIsMac();
  useEffect(() => listenForKeys(store, mac), [store, mac]);
  return (
    <OwnerContext value={owner}>
      <StoreContext value={store}>{children}</StoreContext>
    </OwnerContext>
  );
}

/**
 * Offers commands for as long as the component is on the page. Outside a CommandProvider it does nothing,
 * so that a component can be shown on its own. The list may be made anew on every render.
 */
export function useCommands(commands: readonly Command[]): void {
  const store = useContext(StoreContext);
  const owner = useId();
  // Before the page is painted: a key does what one sees, however soon it is pressed.
  useLayoutEffect(() => {
    store?.set(owner, commands);
  }, [store, owner, commands]);
  useEffect(() => () => store?.remove(owner), [store, owner]);
}

/** Everything that can be done on the page now. */
export function useCommandList(): readonly Command[] {
  const store = useContext(StoreContext);
  return useSyncExternalStore(
    store?.subscribe ?? subscribeToNothing,
    () => store?.list() ?? NO_COMMANDS,
    () => NO_COMMANDS,
  );
}

/** The keys of one command, as chosen; outside a CommandProvider its own. */
export function useKeysOf(command: Pick<Command, "id" | "keys">): string | undefined {
  const store = useContext(StoreContext);
  return useSyncExternalStore(
    store?.subscribe ?? subscribeToNothing,
    () => (store ? store.keysOf(command) : command.keys),
    () => command.keys,
  );
}

/** The keys that this person chose on this device, and how to choose others. */
export function useOwnKeyChoices(): readonly [KeyChoices, (choices: KeyChoices) => void] {
  return useKeyChoices(useContext(OwnerContext));
}

function useKeyChoices(owner: string): readonly [KeyChoices, (choices: KeyChoices) => void] {
  const [kept, keep] = useRemembered(`stet.keys.${owner}`, "{}");
  const choices = useMemo(() => readChoices(kept), [kept]);
  return [choices, (chosen) => keep(JSON.stringify(chosen))];
}

function subscribeToNothing(): () => void {
  return () => {};
}
