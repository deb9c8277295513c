import type { Command } from "./command.ts";
import type { CommandStore } from "./command-store.ts";
import { type KeySituation, resolveKey } from "./key-bindings.ts";

/** How long the first key of a pair waits for its second, in ms. */
const PAIR_WAITS = 1200;

/** Runs commands by their keys until the returned function is called. What a control has handled itself is left alone. */
export function listenForKeys(store: CommandStore, mac: boolean): () => void {
  let pressed = "";
  let forget: ReturnType<typeof setTimeout> | undefined;
  // Chosen keys come before what a control does with them by itself, and the keys that a command had before do nothing.
  const onChosenKeys = (event: KeyboardEvent) => {
    if (event.isComposing || isModifier(event.key) || isTakingKeys(event.target)) return;
    const situation = { mac, busy: isBusy(event.target) };
    const moved = store.list().filter((command) => command.ownKeys !== undefined);
    if (moved.length === 0) return;
    const chosen = resolveKey(
      moved.filter(({ keys }) => keys !== undefined && !keys.includes(" ")),
      event,
      "",
      situation,
    );
    const old = resolveKey(
      moved.map(({ ownKeys }) => ({ keys: ownKeys ?? undefined })),
      event,
      "",
      situation,
    );
    if (chosen.kind === "none" && (old.kind === "none" || isTaken(event, situation))) return;
    event.preventDefault();
    event.stopPropagation();
    if (chosen.kind === "run" && mayRun(chosen.binding, event)) chosen.binding.run();
  };
  const isTaken = (event: KeyboardEvent, situation: KeySituation) =>
    resolveKey(store.list(), event, pressed, situation).kind !== "none";
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
    const commands = store.list().filter((command) => mayRun(command, event));
    const outcome = resolveKey(commands, event, pressed, { mac, busy: isBusy(event.target) });
    clearTimeout(forget);
    pressed = "";
    if (outcome.kind === "wait") {
      pressed = outcome.pressed;
      forget = setTimeout(() => {
        pressed = "";
      }, PAIR_WAITS);
    }
    if (outcome.kind === "run") {
      event.preventDefault();
      outcome.binding.run();
    }
  };
  document.addEventListener("keydown", onChosenKeys, { capture: true });
  document.addEventListener("keydown", onKeyDown);
  return () => {
    clearTimeout(forget);
    document.removeEventListener("keydown", onChosenKeys, { capture: true });
    document.removeEventListener("keydown", onKeyDown);
  };
}

function mayRun(command: Command, event: KeyboardEvent): boolean {
  return !command.disabled && (!event.repeat || command.repeats === true);
}

function isModifier(key: string): boolean {
  return key === "Shift" || key === "Control" || key === "Alt" || key === "Meta";
}

/** Whether the next keys are being chosen there: then none of them is a command. */
function isTakingKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-takes-keys]") !== null;
}

const TYPED_IN = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select';
const FLOATS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(TYPED_IN) || target.closest(FLOATS) !== null;
}
