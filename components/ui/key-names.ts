const MAC_NAMES: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Shift: "⇧",
  Alt: "⌥",
  Enter: "↵",
};
const OTHER_NAMES: Readonly<Record<string, string>> = { Mod: "Ctrl", Enter: "↵" };
const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** A binding such as "Mod+Shift+K" or "g w" as steps of key caps: [["Ctrl", "Shift", "K"]] or [["G"], ["W"]]. */
export function keyCaps(keys: string, mac: boolean): readonly (readonly string[])[] {
  const names = mac ? MAC_NAMES : OTHER_NAMES;
  return keys.split(" ").map((step) => splitChord(step).map((key) => names[key] ?? ARROWS[key] ?? capital(key)));
}

/** The keys of one chord; a plus at its end is the plus key itself. */
export function splitChord(chord: string): readonly string[] {
  if (chord === "+") return ["+"];
  return chord.endsWith("++") ? [...chord.slice(0, -2).split("+"), "+"] : chord.split("+");
}

function capital(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
