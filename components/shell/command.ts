/** Something a person can do here and now: in the palette, on the sheet of shortcuts, and by its keys. */
export type Command = {
  /** Unique on the page: "story.save". */
  readonly id: string;
  /** A verb: "Save draft". */
  readonly label: string;
  /** Under which heading it stands: "Story", "Go to". */
  readonly group: string;
  /**
   * "j", "?", "Shift+ArrowDown", "Mod+S" (Command on a Mac, Ctrl elsewhere), or "g w" for keys one after another.
   * Keys without Mod or Alt rest while one types and while a dialog is open.
   */
  readonly keys?: string;
  /** Where somebody chose other keys: those it has by itself, null for none. */
  readonly ownKeys?: string | null;
  readonly run: () => void;
  /** Other words one may search it by. */
  readonly words?: readonly string[];
  /** Cannot be done just now: shown barred on the sheet, absent from the palette, its keys do nothing. */
  readonly disabled?: boolean;
  /** Works by key and on the sheet but would be noise in the palette: next, previous. */
  readonly keysOnly?: boolean;
  /** Fires again while its key is held down: next, previous. */
  readonly repeats?: boolean;
};

export type CommandGroup = { readonly name: string; readonly commands: readonly Command[] };

/** The commands under their headings, both in the order in which they were first named. */
export function groupCommands(commands: readonly Command[]): readonly CommandGroup[] {
  const groups = Map.groupBy(commands, (command) => command.group);
  return [...groups].map(([name, members]) => ({ name, commands: members }));
}

/**
 * How well typed words name a command that goes by these texts, 0 (not at all) to 1: each typed word has to stand in
 * one of them, best at the start of a word. Letters strewn over a text, as fuzzy search takes them, are not a name.
 */
export function nameScore(typed: string, texts: readonly string[]): number {
  const all = ` ${texts.join(" ").toLowerCase()}`;
  const scores = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => (all.includes(` ${word}`) ? 1 : all.includes(word) ? 0.5 : 0));
  return Math.min(1, ...scores);
}
