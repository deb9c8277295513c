import type { Command } from "./command.ts";
import { type KeyPress, worksWhileTyping } from "./key-bindings.ts";

/** The keys that somebody chose for commands, by the commands' ids. */
export type KeyChoices = Readonly<Record<string, string>>;

/** Choices as this device keeps them; what cannot be read is no choice. */
export function readChoices(kept: string): KeyChoices {
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, keys]) => typeof keys === "string" && keys !== ""));
  } catch {
    return {};
  }
}

/** The choices with another for one command; its own keys or null take the choice back. */
export function withChoice(choices: KeyChoices, command: Command, keys: string | null): KeyChoices {
  const { [command.id]: _, ...rest } = choices;
  return keys === null || keys === ownKeysOf(command) ? rest : { ...rest, [command.id]: keys };
}

/** The command under the keys that were chosen for it. */
export function underChosenKeys(command: Command, choices: KeyChoices): Command {
  const keys = choices[command.id];
  return keys === undefined ? command : { ...command, keys, ownKeys: command.keys ?? null };
}

/** The keys that a command has when nobody chose any; null when it has none. */
export function ownKeysOf(command: Command): string | null {
  return command.ownKeys === undefined ? (command.keys ?? null) : command.ownKeys;
}

// What browsers and systems do not let a page have.
const KEPT_BY_BROWSER = /^Mod\+(?:Shift\+)?[TNW]$|^Mod\+(?:Q|L|[1-9])$|^F(?:1|5|11|12)$|^Alt\+F4$/;

/** Why a command cannot have these keys, in one sentence, or null when it can. */
export function keysTaken(keys: string, command: Command, commands: readonly Command[]): string | null {
  if (KEPT_BY_BROWSER.test(keys)) return "The browser keeps these keys for itself. Press others.";
  const other = commands.find(
    ({ id, keys: theirs }) => id !== command.id && theirs !== undefined && clash(keys, theirs),
  );
  return other ? `“${other.label}” has these keys. Press others, or change those first.` : null;
}

/** Equal, or one is the first of the other's two: "g" and "g w". */
function clash(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** A key press as the keys of a command are written, or null while only modifiers are down. */
export function chordOf(press: KeyPress, mac: boolean): string | null {
  const { key } = press;
  if (["Shift", "Control", "Alt", "Meta", "Dead", "Process", "Unidentified"].includes(key)) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  // Of signs the keyboard decides whether Shift makes them.
  const shift = press.shiftKey && (isLetter || key.length > 1);
  const parts = [...(mod ? ["Mod"] : []), ...(press.altKey ? ["Alt"] : []), ...(shift ? ["Shift"] : [])];
  const name = key === " " ? "Space" : isLetter ? (parts.length > 0 ? key.toUpperCase() : key.toLowerCase()) : key;
  return [...parts, name].join("+");
}

/** Whether keys rest while one types, which whoever chooses them is told. */
export function restWhileTyping(keys: string): boolean {
  return !worksWhileTyping(keys);
}
