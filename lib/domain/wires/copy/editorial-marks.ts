import {
  CORRECTION_NOTES,
  CORRECTION_WORDS,
  EMBARGO_LIFTED,
  EMBARGO_NOTES,
  HOLD_NOTES,
  KILL_NOTES,
  KILL_WORDS,
  TO_EDITORS,
  UPDATE_NOTES,
  UPDATE_WORDS,
} from "../lexicons/editorial-marks.ts";
import type { PubStatus } from "../report.ts";
import { readReleaseTime } from "./release-time.ts";

/** The lines of an item in which its agency may say what becomes of it. */
export type MarkedCopy = {
  readonly headline: string | null;
  /** Slug, keyword and version lines. */
  readonly slugs: readonly string[];
  /** Whatever the file itself keeps apart as a note to editors. */
  readonly notes: readonly string[];
  /** The first paragraphs of the text; they count only where they speak to editors. */
  readonly opening: readonly string[];
  /** When this version went out: "until Friday 1000 GMT" is counted from it. */
  readonly publishedAt: string | null;
  /** The IANA zone that an hour without one is in, where that is certain. */
  readonly zone?: string | null;
};

export type EditorialMarks = {
  /** `withheld` for a hold, and for an embargo whose hour cannot be told. */
  readonly pubStatus: PubStatus;
  /** It puts right an error of an earlier version. */
  readonly corrects: boolean;
  /** It is a later version of a story that has run. */
  readonly updates: boolean;
  readonly embargoUntil: string | null;
  readonly warnings: readonly string[];
};

const SEPARATED = "(?:\\s*[:/*'+!=<>)\\]–—]|\\s?-(?![a-z])|\\s*$)";
const CALLS = "(?:(?:URGENT|ALERT|ATTENTION|ADVISORY|ACHTUNG|ATENCI[OÓ]N|BC|AM|PM|EILMELDUNG)\\b[\\s:/*!.–—-]*)*";
const OPENING_MARK = "^[\\s\\p{P}\\p{S}]*";
/** "CORRECTION AND UPDATE". */
const AND_UPDATE = `\\s+(?:AND|ET|UND|Y|E|EN|OG|OCH|&)\\s+(?:${UPDATE_WORDS})`;

/**
 * What an agency's own marks say of an item: killed, held, embargoed, corrected or updated; read from headline, slugs and
 * notes in the larger wires' languages. Words in running text say nothing unless its paragraph speaks to editors.
 */
export function readEditorialMarks(copy: MarkedCopy): EditorialMarks {
  const headline = unspace(copy.headline ?? "");
  const slugs = copy.slugs.map(unspace);
  const notes = [...copy.notes, ...copy.opening.filter(isToEditors)].slice(0, MOST_NOTES).map(unspace);
  const killed = isKilled(headline, slugs, notes);
  const embargo = readEmbargo([...notes, ...slugs, headline], copy.publishedAt, copy.zone ?? null);
  const held = [headline, ...slugs, ...notes].some((line) => anyOf(HOLD_NOTES).test(line));
  return {
    pubStatus: killed ? "canceled" : held || embargo.unknown ? "withheld" : "usable",
    corrects:
      isMarked(headline, slugs, CORRECTION_WORDS) ||
      CORRECTED_AFTER.test(headline) ||
      CORRECTION_ALONE.test(headline) ||
      notes.some((note) => anyOf(CORRECTION_NOTES).test(note) || marksOf(CORRECTION_WORDS).beforeColon.test(note)),
    updates: isUpdate(headline, slugs, notes),
    embargoUntil: embargo.until,
    warnings: embargo.unknown ? [EMBARGO_UNKNOWN] : [],
  };
}

/** Whether a paragraph speaks to editors, and not to readers. */
export function isToEditors(paragraph: string): boolean {
  const start = unspace(paragraph.slice(0, 400));
  return toEditors.test(start) || STORY_WITHDRAWN.test(start);
}

/** `\b` knows the letters of English alone. */
const WORD_EDGE = "(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))";

function inAnyCase(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll("\\b", WORD_EDGE), "iu");
}

const toEditors = inAnyCase(TO_EDITORS);
const STORY_WITHDRAWN =
  /^[\s(*]{0,3}(?:This (?:story|item|dispatch|version)|(?:The|Our) [^.]{0,60}\b(?:story|item|report|dispatch|version),? (?:headlined|slugged|titled|entitled|numbered|sent|moved|filed|transmitted|issued)\b)[^.]{0,160}\b(?:is|are|has been|was)(?: wrong and)?(?: is| are)?(?: hereby)? (?:withdrawn|killed|retracted)\b/iu;
const EMBARGO_UNKNOWN =
  "A note asks to wait, but its hour or zone cannot be told for sure: read the note and set the hour yourself.";

/** "Bank names new head (corrected)". */
const CORRECTED_AFTER = new RegExp(`[([](?:[^()[\\]]{0,20}, )?(?:${CORRECTION_WORDS})(?: ?\\d{1,2})?[)\\]]\\s*$`, "iu");

/** "Correction" over what a newspaper puts right. */
const CORRECTION_ALONE = new RegExp(`^(?:${CORRECTION_WORDS})\\W*$`, "iu");

function isKilled(headline: string, slugs: readonly string[], notes: readonly string[]): boolean {
  const opens = marksOf(KILL_WORDS).sentence;
  return (
    isMarked(headline, slugs, KILL_WORDS) || notes.some((note) => anyOf(KILL_NOTES).test(note) || opens.test(note))
  );
}

/** A word in capitals before a separator, in any case before a colon or in brackets; or by itself in a slug. */
function isMarked(headline: string, slugs: readonly string[], words: string): boolean {
  const marks = marksOf(words);
  return (
    marks.capitals.test(headline) ||
    marks.beforeColon.test(headline) ||
    marks.bracketed.test(headline) ||
    slugs.some((slug) => marks.slug.test(slug) || marks.afterComma.test(slug))
  );
}

type Marks = Readonly<Record<"capitals" | "sentence" | "beforeColon" | "bracketed" | "slug" | "afterComma", RegExp>>;
const marks = new Map<string, Marks>();

function marksOf(words: string): Marks {
  const known = marks.get(words);
  if (known) return known;
  const made = {
    capitals: new RegExp(
      `${OPENING_MARK}${CALLS}(?:${words})(?:[\\s,*'!]+(?:${words}))*(?:${AND_UPDATE})?${SEPARATED}`,
      "u",
    ),
    sentence: new RegExp(`${OPENING_MARK}${CALLS}(?:${words})(?:[.!]|${SEPARATED})`, "u"),
    beforeColon: new RegExp(`${OPENING_MARK}(?:${words})\\s*(?::|[–—]\\s)`, "iu"),
    bracketed: new RegExp(`(?:^\\s*[([*]+|[([]\\s*)(?:${words})\\s*[)\\]]`, "u"),
    slug: new RegExp(`(?:^|[-/,_ (])(?:${words})(?:$|[-/,._< )])`, "u"),
    afterComma: new RegExp(`,\\s*(?:\\d+\\w\\w )?(?:${words})\\s*(?:$|[,.<])`, "iu"),
  };
  marks.set(words, made);
  return made;
}

/** "1st Lead", "2nd Ld-Writethru", "Lead 2", "3. Zusammenfassung", "(2)" behind a headline. */
const LEADS =
  /(?:^|[\s,/(-])(?:\d+(?:st|nd|rd|th|er|e|\.)? ?-?(?:ld|lead|update|upd|writethru|newslead|snaplead|net|wrap|roundup|zusammenfassung|zsf|fassung)|(?:ld|lead|newslead|zusammenfassung)[ -]\d|(?:ld-)?writethru|lead all|nightlead|rewrite)\b/iu;
const COUNTED = /\S\s*\((?:[2-9]|1\d|lead(?: \d)?|update(?: \d)?|neu|new|gen\.? ?\d)\)\s*[=+]?\s*$/iu;

function isUpdate(headline: string, slugs: readonly string[], notes: readonly string[]): boolean {
  return (
    isMarked(headline, [], UPDATE_WORDS) ||
    COUNTED.test(headline) ||
    slugs.some((slug) => LEADS.test(slug) || marksOf(UPDATE_WORDS).slug.test(slug)) ||
    notes.some((note) => anyOf(UPDATE_NOTES).test(note))
  );
}

function readEmbargo(
  lines: readonly string[],
  publishedAt: string | null,
  zone: string | null,
): { until: string | null; unknown: boolean } {
  if (lines.some((line) => anyOf([EMBARGO_LIFTED]).test(line))) return { until: null, unknown: false };
  const asking = lines.filter((line) => anyOf(EMBARGO_NOTES).test(line));
  const until = asking.map((line) => readReleaseTime(line, publishedAt, zone)).find((time) => time !== null) ?? null;
  return { until, unknown: asking.length > 0 && until === null };
}

const alternatives = new Map<string, RegExp>();

function anyOf(patterns: readonly string[]): RegExp {
  const key = patterns.join("|");
  const known = alternatives.get(key);
  if (known) return known;
  const made = inAnyCase(key);
  alternatives.set(key, made);
  return made;
}

const LONGEST_READ = 2000;
const MOST_NOTES = 100;

/** Letters set apart for emphasis are one word: "K I L L" and "N i e u w". White space is made single. */
function unspace(line: string): string {
  return line
    .slice(0, LONGEST_READ)
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?<!\S)\p{L}(?: \p{L}){2,}(?!\S)/gu, (letters) => letters.replaceAll(" ", ""));
}
