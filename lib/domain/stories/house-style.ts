import { quotesIn } from "../language/quotes.ts";
import { startsLower } from "../language/scripts.ts";
import { type Span, spanContains } from "../shared/span.ts";

export type StyleRule = {
  /** What the house does not write. Met whatever its case, unless it has a capital here. */
  readonly avoid: string;
  readonly prefer: string;
  /** Why, or when; empty where the rule says it all. */
  readonly note: string;
};

/** How the house spells names, and how it writes. */
export type HouseStyle = {
  /** A spelling that reports use → the house spelling. */
  readonly names: Readonly<Record<string, string>>;
  readonly rules: readonly StyleRule[];
};

/** Words that the house writes otherwise. */
export type StyleNote = Span & { readonly written: string; readonly preferred: string; readonly message: string };

/** Finds where a sentence departs from the house's style, in order, without overlaps. */
export type StyleReader = (text: string) => readonly StyleNote[];

type Entry = {
  readonly words: string;
  readonly isExact: boolean;
  readonly isName: boolean;
  /** Null for what the house does write: it is met only so that nothing inside it is. */
  readonly note: ((written: string) => Pick<StyleNote, "preferred" | "message">) | null;
};

/**
 * A reader for a style, made once and used for every sentence. The longest words win; what stands in quotation marks
 * keeps its wording, because somebody said it so, but names in it are spelled as the house does.
 */
export function styleReader({ names, rules }: HouseStyle): StyleReader {
  const entries = [...nameEntries(names), ...rules.flatMap(ruleEntries)];
  const byWords = Map.groupBy(entries, ({ words }) => fold(words));
  if (byWords.size === 0) return () => [];
  const longestFirst = [...byWords.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.map(literal).join("|")})(?![\\p{L}\\p{M}\\p{N}])`,
    "giu",
  );
  return (text) => {
    const found = [...text.matchAll(pattern)];
    // Most sentences have nothing in them, and are read at every key.
    const quotes = found.length > 0 ? quotesIn(text) : [];
    return found.flatMap(({ index: start, 0: written }) => {
      const span = { start, end: start + written.length };
      const said = quotes.some((quote) => spanContains(quote, span));
      const entry = entryFor(byWords.get(fold(written)) ?? [], written, said);
      return entry?.note ? { ...span, written, ...entry.note(written) } : [];
    });
  };
}

function entryFor(entries: readonly Entry[], written: string, said: boolean): Entry | undefined {
  const fitting = entries.filter(({ words, isExact, isName }) => {
    if (said && !isName) return false;
    return !isExact || words === written.replace(/\s+/gu, " ");
  });
  return fitting.find(({ note }) => note === null) ?? fitting[0];
}

function nameEntries(names: HouseStyle["names"]): readonly Entry[] {
  return Object.entries(names).flatMap(([spelling, house]) => {
    const own: Entry = { words: house, isExact: true, isName: true, note: null };
    if (spelling === house) return [own];
    const preferred = inHouseForm(spelling, house);
    if (preferred === spelling) return [own];
    const note = () => ({ preferred, message: `The house spells this name ${quoted(preferred)}.` });
    return [own, { words: spelling, isExact: true, isName: true, note }];
  });
}

/** A surname alone stays a surname alone: as many words of the house's form, from its end. Initials take it whole. */
function inHouseForm(spelling: string, house: string): string {
  const [written, full] = [spelling.split(/\s+/u), house.split(/\s+/u)];
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(spelling) || written.length >= full.length) return house;
  return full.slice(-written.length).join(" ");
}

function ruleEntries({ avoid, prefer, note }: StyleRule): readonly Entry[] {
  const entries: readonly Entry[] = [
    { words: prefer, isExact: false, isName: false, note: null },
    {
      words: avoid,
      isExact: /\p{Lu}/u.test(avoid),
      isName: false,
      note: (written) => {
        const preferred = likeFirst(written, avoid, prefer);
        return { preferred, message: `The house writes ${quoted(preferred)}.${note ? ` ${note}` : ""}` };
      },
    },
  ];
  return entries.filter(({ note, words }) => note !== null || fold(words) !== fold(avoid));
}

/** With a capital where the words that go had one that the rule has not: at the start of a sentence. */
function likeFirst(written: string, avoid: string, prefer: string): string {
  if (!startsLower(avoid) || startsLower(written)) return prefer;
  return prefer.charAt(0).toUpperCase() + prefer.slice(1);
}

function fold(words: string): string {
  return words.replace(/\s+/gu, " ").replaceAll("’", "'").toLowerCase();
}

function literal(words: string): string {
  return words
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replaceAll("'", "['’]")
    .replaceAll(" ", "\\s+");
}

function quoted(words: string): string {
  return `“${words}”`;
}
