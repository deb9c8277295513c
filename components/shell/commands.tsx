"use client";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useIsMac } from "#components/ui/use-is-mac.ts";
import type { Command } from "./command.ts";
import { type CommandStore, createCommandStore } from "./command-store.ts";
import { listenForKeys } from "./key-listener.ts";

const StoreContext = createContext<CommandStore | null>(null);
const NO_COMMANDS: readonly Command[] = [];

/** Holds the page's commands and listens for their keys. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createCommandStore);
  const mac = useIsMac();
  useEffect(() => listenForKeys(store, mac), [store, mac]);
  return <StoreContext value={store}>{children}</StoreContext>;
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

function subscribeToNothing(): () => void {
  return () => {};
}
