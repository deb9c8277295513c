/** The quotation marks of a language: outer pair, inner pair. */
export type QuoteMarks = {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
};

const ENGLISH: QuoteMarks = { outer: ["“", "”"], inner: ["‘", "’"] };
const LOW_HIGH: QuoteMarks = { outer: ["„", "“"], inner: ["‚", "‘"] };
const GUILLEMETS: QuoteMarks = { outer: ["«", "»"], inner: ["“", "”"] };

/** After each language's own rules of printing; one that is not here takes English marks. */
const MARKS: Readonly<Record<string, QuoteMarks>> = {
  ar: { outer: ["«", "»"], inner: ["‹", "›"] },
  cs: LOW_HIGH,
  da: { outer: ["»", "«"], inner: ["›", "‹"] },
  de: LOW_HIGH,
  el: GUILLEMETS,
  es: GUILLEMETS,
  fa: { outer: ["«", "»"], inner: ["‹", "›"] },
  fi: { outer: ["”", "”"], inner: ["’", "’"] },
  fr: { outer: ["«\u00a0", "\u00a0»"], inner: ["“", "”"] },
  it: GUILLEMETS,
  nb: { outer: ["«", "»"], inner: ["‘", "’"] },
  no: { outer: ["«", "»"], inner: ["‘", "’"] },
  pl: { outer: ["„", "”"], inner: ["«", "»"] },
  pt: GUILLEMETS,
  ru: { outer: ["«", "»"], inner: ["„", "“"] },
  sk: LOW_HIGH,
  sv: { outer: ["”", "”"], inner: ["’", "’"] },
  uk: { outer: ["«", "»"], inner: ["„", "“"] },
};

/** The marks of a language by its BCP 47 tag; English ones when it is not known. */
export function quoteMarksOf(language: string | null): QuoteMarks {
  return MARKS[language?.split("-")[0]?.toLowerCase() ?? ""] ?? ENGLISH;
}

/** What a key becomes: so many characters before it go, and this comes in their and its place. */
export type SmartText = { readonly remove: number; readonly insert: string };

/**
 * What a typed character becomes in good print, given the text before it: quotation marks that face the right way, an
 * apostrophe, dashes for hyphens in a row, one ellipsis for three stops. Null where it stays as it was typed.
 */
export function smartText(before: string, typed: string, language: string | null): SmartText | null {
  const marks = quoteMarksOf(language);
  switch (typed) {
    case '"':
      return { remove: 0, insert: opensAfter(before) ? marks.outer[0] : marks.outer[1] };
    case "'":
      // Between letters it is an apostrophe whatever the language.
      if (/[\p{L}\p{N}]$/u.test(before) && !hasOpen(before, marks.inner)) return { remove: 0, insert: "’" };
      return { remove: 0, insert: opensAfter(before) ? marks.inner[0] : marks.inner[1] };
    case "-":
      if (before.endsWith("–")) return { remove: 1, insert: "—" };
      return before.endsWith("-") && !before.endsWith("--") ? { remove: 1, insert: "–" } : null;
    case ".":
      return before.endsWith("..") && !before.endsWith("...") ? { remove: 2, insert: "…" } : null;
    default:
      return null;
  }
}

/** A mark opens at the start of a text and after space, a bracket, a dash or another opening mark. */
function opensAfter(before: string): boolean {
  return before === "" || /[\s([{“„‘‚«‹–—/]$/u.test(before);
}

/** Whether the last mark of the pair was an opening one; pairs of one and the same mark are told by their count. */
function hasOpen(before: string, [open, close]: readonly [string, string]): boolean {
  if (open === close) return false;
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}
