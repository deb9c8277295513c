import { splitChord } from "#components/ui/key-names.ts";

/** What of a keyboard event decides. */
export type KeyPress = {
  readonly key: string;
  /** Which key of the board it is, whatever it writes: "KeyC". */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

export type KeySituation = {
  readonly mac: boolean;
  /** The focus is where letters are typed, or a dialog or menu is open. */
  readonly busy: boolean;
};

export type KeyOutcome<Binding> =
  | { readonly kind: "run"; readonly binding: Binding }
  /** The press is the first of a pair such as "g w"; what was pressed so far. */
  | { readonly kind: "wait"; readonly pressed: string }
  | { readonly kind: "none" };

type Bound = { readonly keys?: string | undefined };

/**
 * What a key press means, given the first key of a pair that was pressed a moment ago, or "".
 * The last binding of the same keys wins, so that a page can take a key over from the shell.
 */
export function resolveKey<Binding extends Bound>(
  bindings: readonly Binding[],
  press: KeyPress,
  pressed: string,
  situation: KeySituation,
): KeyOutcome<Binding> {
  const open = bindings.filter(({ keys }) => keys !== undefined && (!situation.busy || worksWhileTyping(keys)));
  const steps = (binding: Binding) => binding.keys?.split(" ") ?? [];
  const matches = (chord: string | undefined) => chord !== undefined && matchesChord(chord, press, situation.mac);
  const second = open.findLast(
    (binding) => pressed !== "" && steps(binding)[0] === pressed && matches(steps(binding)[1]),
  );
  if (second) return { kind: "run", binding: second };
  const single = open.findLast((binding) => steps(binding).length === 1 && matches(steps(binding)[0]));
  if (single) return { kind: "run", binding: single };
  const first = open.find((binding) => steps(binding).length === 2 && matches(steps(binding)[0]));
  return first ? { kind: "wait", pressed: steps(first)[0] ?? "" } : { kind: "none" };
}

/** Whether the keys cannot be meant as text: with Mod or Alt, or a function key. */
export function worksWhileTyping(keys: string): boolean {
  return keys.split(" ").every((chord) => /(?:^|\+)(?:Mod|Alt)\+|(?:^|\+)F\d+$/.test(chord));
}

function matchesChord(chord: string, press: KeyPress, mac: boolean): boolean {
  const parts = splitChord(chord);
  const key = parts.at(-1) ?? "";
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  if (otherMod || mod !== parts.includes("Mod") || press.altKey !== parts.includes("Alt")) return false;
  if (key.toLowerCase() !== press.key.toLowerCase() && !isUnderAlt(key, press)) return false;
  // "?" needs Shift on one keyboard and not on another; only for letters and named keys is Shift a choice.
  const shiftIsChoice = key.length > 1 || key.toLowerCase() !== key.toUpperCase();
  return !shiftIsChoice || press.shiftKey === parts.includes("Shift");
}

/** With Alt a letter's or a digit's key writes something else on a Mac and on some boards: "ç" for C. */
function isUnderAlt(key: string, { altKey, code }: KeyPress): boolean {
  return altKey && (code === `Key${key.toUpperCase()}` || code === `Digit${key}`);
}
