import {
  CLOCK_ABBREVIATIONS,
  CLOCK_FOLLOWERS,
  HARD_ABBREVIATIONS,
  MONTH_ABBREVIATIONS,
  NAMES_WITH_MARKS,
  NUMBER_ABBREVIATIONS,
  ORDINAL_STOP_LANGUAGES,
  SENTENCE_OPENERS,
  SOFT_ABBREVIATIONS,
  SPEECH_VERBS,
} from "./lexicons/abbreviations.ts";

/** What a language's writers shorten and how they open sentences, as sets ready to ask. */
export type WritingHabits = {
  readonly hard: ReadonlySet<string>;
  readonly soft: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly ordinalStop: boolean;
};

export const CLOCK = wordSet(CLOCK_ABBREVIATIONS);
export const AFTER_CLOCK = wordSet(CLOCK_FOLLOWERS);
export const MONTHS = wordSet(MONTH_ABBREVIATIONS);
export const BEFORE_NUMBER = wordSet(NUMBER_ABBREVIATIONS);
export const MARKED_NAMES = wordSet(NAMES_WITH_MARKS);
export const SPEAKING = wordSet(SPEECH_VERBS);
const ORDINAL_LANGUAGES = wordSet(ORDINAL_STOP_LANGUAGES);

const habitsByLanguage = new Map<string, WritingHabits>();

/** The habits of a language by its BCP 47 tag; English where the language is unknown or has no list. */
export function writingHabits(language: string | null): WritingHabits {
  const base = (language ?? "en").toLowerCase().split(/[-_]/)[0] || "en";
  const known = habitsByLanguage.get(base);
  if (known) return known;
  const habits = gatherHabits(base);
  habitsByLanguage.set(base, habits);
  return habits;
}

function gatherHabits(base: string): WritingHabits {
  const own = HARD_ABBREVIATIONS[base] === undefined ? "en" : base;
  return {
    hard: wordSet(`${HARD_ABBREVIATIONS["*"]} ${HARD_ABBREVIATIONS[own]}`),
    soft: wordSet(`${SOFT_ABBREVIATIONS["*"]} ${SOFT_ABBREVIATIONS[own] ?? ""}`),
    openers: wordSet(SENTENCE_OPENERS[base] ?? SENTENCE_OPENERS.en ?? ""),
    ordinalStop: ORDINAL_LANGUAGES.has(base),
  };
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}
