import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  CLOCK,
  MARKED_NAMES,
  MONTHS,
  SPEAKING,
  type WritingHabits,
} from "./abbreviations.ts";
import { countWords, endsWide, startsLower, startsUpper } from "./scripts.ts";
import type { Stop } from "./segment.ts";

/** Says whether the sentence ends at the stop, or undefined where the rule has no opinion. */
type Rule = (stop: Stop, habits: WritingHabits) => boolean | undefined;

/** The first rule with an opinion decides; with none, a stop ends its sentence. */
const RULES: readonly Rule[] = [
  insideBracket,
  wideMark,
  gluedToNext,
  sentenceGoesOn,
  crumbOfQuotation,
  lowerCaseNext,
  listMarker,
  beforeNumber,
  initials,
  clockTime,
  abbreviation,
  ordinal,
  speakerAfterQuotation,
  nameWithMark,
];

/** Whether a sentence ends at this stop. */
export function endsSentence(stop: Stop, habits: WritingHabits): boolean {
  for (const rule of RULES) {
    const answer = rule(stop, habits);
    if (answer !== undefined) return answer;
  }
  return true;
}

function insideBracket(stop: Stop): boolean | undefined {
  return stop.bracketed ? false : undefined;
}

function wideMark(stop: Stop): boolean | undefined {
  if (!endsWide(stop.marks)) return undefined;
  if (/^[，、；：,;:]/u.test(stop.ahead)) return false;
  if (stop.closers !== "" && !stop.spaced && TIED_TO_QUOTATION.test(stop.ahead)) return false;
  return crumbOfQuotation(stop) ?? true;
}

/** A Japanese particle, or a Chinese speaker whose sentence holds nothing but the quotation. */
const TIED_TO_QUOTATION = /^(?:という|って|など|と|を|が|は|に|の|\p{Script=Han}{1,8}(?:说|表示|称|道|指出)。)/u;

/** "ended.The" is two sentences with the space forgotten; "example.org", "3.5" and "U.S." are none. */
function gluedToNext(stop: Stop): boolean | undefined {
  if (stop.spaced) return undefined;
  if (stop.closers !== "") return startsUpper(stop.ahead) && /["”»]/u.test(stop.closers) ? undefined : false;
  if (/[/@#_\d]|www|http/iu.test(stop.before)) return false;
  if (/\p{Script=Arabic}$/u.test(stop.before)) return startsUpper(stop.ahead) && stop.before.length > 2;
  const ownWord = /^(?:.*[\s\p{P}])?\p{L}?\p{Ll}{3,}$/u.test(stop.before) && !/\.\p{L}+$/u.test(stop.before);
  return ownWord && /^[“"]?\p{Lu}(?:\p{Ll}{2,}|\p{Ll}?\s)/u.test(stop.ahead) ? undefined : false;
}

function sentenceGoesOn(stop: Stop): boolean | undefined {
  if (/^[,;:،؛…%)\]}]/u.test(stop.ahead)) return false;
  if (/^[-–—]/u.test(stop.ahead) && (stop.closers !== "" || /^[-–—]+\s?\p{Ll}/u.test(stop.ahead))) return false;
  return undefined;
}

/** “Freedom! Freedom!” and “No. Never.” are one saying: a word or two are no sentence of their own. */
function crumbOfQuotation(stop: Stop): boolean | undefined {
  if (!stop.quote || stop.closers !== "") return undefined;
  const short = /[!?！？؟]/u.test(stop.marks) ? 2 : 1;
  const shorter = Math.min(countWords(stop.quote.before), countWords(stop.quote.after));
  return shorter <= short ? false : undefined;
}

/** Names that keep a small first letter may open a sentence: "al-Masri", "iPhone", "de Vries". */
const SMALL_NAME = /^(?:(?:al|el|an|ar|as|ash|at|az|ad)-\p{Lu}|\p{Ll}\p{Lu}|(?:de|van|von|bin|ibn|di|da|dos) \p{Lu})/u;

function lowerCaseNext(stop: Stop, habits: WritingHabits): boolean | undefined {
  const next = stop.ahead.replace(/^[\p{Ps}\p{Pi}\p{Pf}"'¿¡*•-]+\s?/u, "");
  if (!startsLower(next)) return undefined;
  return /^[.。]$/u.test(stop.marks) && SMALL_NAME.test(next) && !isShortForm(stop.before, habits) ? undefined : false;
}

function isShortForm(word: string, habits: WritingHabits): boolean {
  return word.length < 2 || habits.hard.has(word) || habits.soft.has(word) || INITIALS.test(word);
}

/** "1. Close the gates", "a. Water" and "Three wishes: 1. Bread": the marker belongs to its item. */
function listMarker(stop: Stop): boolean | undefined {
  if (stop.marks === "." && /[:;]\s+\d{1,2}$/u.test(stop.soFar)) return false;
  return stop.marks === "." && /^[\p{P}\s]*(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(stop.soFar) && stop.soFar.length < 8
    ? false
    : undefined;
}

function beforeNumber(stop: Stop): boolean | undefined {
  if (!isPlainStop(stop) || !/^\d/.test(stop.ahead)) return undefined;
  return BEFORE_NUMBER.has(stop.before) || MONTHS.has(stop.before) ? false : undefined;
}

const INITIALS = /^(?:\p{Lu}\.?-?)*\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u;

/** "J. K. Orlan" and "U.S. envoy" go on; "vitamin C. The" and "in the U.S. The" end. */
function initials(stop: Stop, habits: WritingHabits): boolean | undefined {
  if (!isPlainStop(stop) || !INITIALS.test(stop.before) || CLOCK.has(stop.before)) return undefined;
  if (/^\p{Lu}{2,}$/u.test(stop.before)) return undefined;
  if (habits.hard.has(stop.before)) return false;
  if (opensSentence(stop.ahead, habits))
    return stop.before.length > 1 || !/(?:^|[\s.])\p{Lu}[\p{L}.]*\s\p{Lu}$/u.test(stop.soFar);
  return stop.before.length === 1 && /^\p{Lo}/u.test(stop.before)
    ? false
    : /^["“«(]?[\p{L}\d]/u.test(stop.ahead)
      ? false
      : undefined;
}

/** "5 p.m. The gates" ends; "5 p.m. Monday" and "At 5 p.m. Mr. Lund", which has said nothing yet, go on. */
function clockTime(stop: Stop): boolean | undefined {
  if (!isPlainStop(stop) || !CLOCK.has(stop.before)) return undefined;
  if (
    /^(?:At|By|Around|About|Before|After|Since|Until|From|Shortly|Just) (?:\p{Ll}+ ){0,2}\d{1,2}(?:[:.]\d\d)? \S+$/u.test(
      stop.soFar,
    )
  )
    return false;
  return !AFTER_CLOCK.has(firstWord(stop.ahead)) && !stop.ahead.startsWith("(");
}

function abbreviation(stop: Stop, habits: WritingHabits): boolean | undefined {
  if (!isPlainStop(stop)) return undefined;
  // "z. B.", "EE. UU.", "т. е.": short forms of two words, set apart.
  if (/^\p{L}{1,2}$/u.test(stop.before) && /^\p{L}{1,2}\.(?=[\s,;]|$)/u.test(stop.ahead)) return false;
  const word = stop.before.replace(/^.*[-–—/](?=\p{L}+$)|^\p{L}{1,2}['’]/u, "");
  if (habits.soft.has(word)) return opensSentence(stop.ahead, habits);
  if (habits.hard.has(word)) return false;
  if (MONTHS.has(word)) return opensSentence(stop.ahead, habits);
  return /^\p{Lo}$/u.test(word) ? false : undefined;
}

function ordinal(stop: Stop, habits: WritingHabits): boolean | undefined {
  return habits.ordinalStop && isPlainStop(stop) && /^\d{1,2}$/.test(stop.before) ? false : undefined;
}

/** “Why now?” Ms Adler asked: the name and its verb belong to the quotation. */
function speakerAfterQuotation(stop: Stop): boolean | undefined {
  if (!/[!?]/.test(stop.marks) || !/["”’»]/u.test(stop.closers)) return undefined;
  const tail = /^((?:\p{Lu}[\p{L}'’.-]*\s+){1,4})(\p{Ll}+)/u.exec(stop.ahead);
  if (!tail || /^(?:He|She|They|It|We|I|The)\s/u.test(tail[1] ?? "")) return undefined;
  return SPEAKING.has(tail[2] ?? "") ? false : undefined;
}

function nameWithMark(stop: Stop): boolean | undefined {
  return stop.closers === "" && MARKED_NAMES.has(stop.before + stop.marks) ? false : undefined;
}

function isPlainStop(stop: Stop): boolean {
  return stop.marks === "." && stop.closers === "";
}

/** Whether what comes next opens a sentence even after a short form. */
function opensSentence(ahead: string, habits: WritingHabits): boolean {
  if (/^["“«„]/u.test(ahead)) return startsUpper(ahead.replace(/^["“«„\s]+/u, ""));
  return habits.openers.has(firstWord(ahead));
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";
}
