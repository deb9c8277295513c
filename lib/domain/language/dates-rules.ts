import type { Span } from "../shared/span.ts";
import type { DateKind } from "./dates.ts";
import { DAYPARTS, MONTHS, RELATIVE_DAYS, UNIT_DAYS, WEEKDAYS } from "./lexicons/calendar.ts";
import { readCardinal } from "./numbers-words.ts";
import { tokensOf } from "./tokens.ts";

/** What a mention says of the calendar, each part null when it does not say it. */
export type CalendarParts = {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 is Sunday. */
  readonly weekday: number | null;
  /** 0 to 23. */
  readonly hour: number | null;
  readonly minute: number | null;
  readonly daypart: string | null;
  /** Days from the day of writing: “yesterday” is -1, “two weeks ago” -14. */
  readonly offsetDays: number | null;
  /** Which of the two a weekday or week is: “last”, “next”, or just the weekday. */
  readonly turn: "last" | "next" | null;
};

type Groups = Readonly<Record<string, string | undefined>>;
export type DateRule = {
  readonly kind: DateKind;
  readonly pattern: RegExp;
  /** Null when the words only look like a date. */
  readonly read: (groups: Groups, text: string, span: Span) => CalendarParts | null;
};

const NOTHING: CalendarParts = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  hour: null,
  minute: null,
  daypart: null,
  offsetDays: null,
  turn: null,
};

function capital(names: Iterable<string>): string[] {
  return [...names].map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}
const alternatives = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join("|");

// Abbreviations need their dot or a neighbouring day: “Mar” and “Sat” alone are other words.
const MONTH = `(?<month>${alternatives(capital(MONTHS.keys()))})\\.?`;
const FULL_MONTH = `(?<month>${alternatives(capital([...MONTHS.keys()].filter((name) => name.length > 4 || name === "june" || name === "july" || name === "may")))})`;
const DAY = "(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const YEAR = "(?<year>1\\d{3}|20\\d{2}|21\\d{2})";
const FULL_WEEKDAYS = [...WEEKDAYS.keys()].filter((name) => name.endsWith("day"));
const SHORT_WEEKDAYS = [...WEEKDAYS.keys()].filter((name) => !name.endsWith("day"));
const COUNT = "(?<count>(?:\\d+|an?|[a-z]+(?:[- ](?!ago|earlier|later)[a-z]+)?))";
const UNIT = `(?<unit>${[...UNIT_DAYS.keys()].join("|")})s?`;
const YEAR_CUE =
  "(?:in|since|of|from|until|till|by|before|after|during|early|late|mid|through|between|and|to|circa|year|the|back in)";

export const DATE_RULES: readonly DateRule[] = [
  {
    kind: "day",
    pattern: /(?<![\d.])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
    read: (groups) => calendarDay(groups),
  },
  {
    kind: "day",
    pattern: /(?<![\d./])(?<a>\d{1,2})(?<sign>[./])(?<b>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2}|\d{2})(?![\d/]|\.\d)/gu,
    read: numericDay,
  },
  {
    kind: "day",
    pattern: new RegExp(
      `(?<![\\d.,])${DAY}(?:\\s+of)?[\\s-]+${MONTH}(?![\\p{L}\\d])(?:,?[\\s-]+${YEAR}(?!\\d))?`,
      "gu",
    ),
    read: calendarDay,
  },
  {
    kind: "day",
    pattern: new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY}(?![\\d:%]|[.,]\\d{3})(?:,?\\s+${YEAR}(?!\\d))?`, "gu"),
    read: calendarDay,
  },
  {
    kind: "month",
    pattern: new RegExp(`(?<!\\p{L})${MONTH},?\\s+${YEAR}(?!\\d)`, "gu"),
    read: calendarDay,
  },
  { kind: "month", pattern: new RegExp(`(?<!\\p{L})${FULL_MONTH}(?!\\p{L})`, "gu"), read: loneMonth },
  {
    kind: "clock",
    pattern: /(?<![\d.,:])(?<hour>[01]?\d|2[0-4])(?:[:.](?<minute>[0-5]\d))?\s?(?<half>[ap])\.?\s?m\b\.?(?!\p{L})/giu,
    read: clockTime,
  },
  {
    kind: "clock",
    pattern: /(?<![\d.,:])(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?![\d:])/gu,
    read: clockTime,
  },
  {
    kind: "clock",
    pattern:
      /(?<![\d.,:])(?<hour>[01]\d|2[0-4])\.?(?<minute>[0-5]\d)(?=\s?(?:GMT|UTC|hrs|hours local|local time|CET|EST|EDT))/gu,
    read: clockTime,
  },
  {
    kind: "clock",
    pattern: /(?<!\p{L})(?<word>(?:\d{1,2}|[a-z]+)(?= o['’]clock)|noon|midday|midnight)(?: o['’]clock)?(?!\p{L})/giu,
    read: wordClock,
  },
  {
    kind: "relative",
    pattern: new RegExp(`(?<!\\p{L})(?<word>${alternatives([...RELATIVE_DAYS.keys()])})(?!\\p{L})`, "giu"),
    read: (groups) => ({ ...NOTHING, offsetDays: RELATIVE_DAYS.get((groups.word ?? "").toLowerCase()) ?? null }),
  },
  {
    kind: "relative",
    pattern: new RegExp(`(?<![\\p{L}\\d.,])${COUNT}[\\s-]+${UNIT}\\s+ago(?!\\p{L})`, "giu"),
    read: timeAgo,
  },
  {
    kind: "relative",
    pattern: /(?<!\p{L})(?<turn>last|next)\s+(?<unit>week|month|year)(?!\p{L})/giu,
    read: (groups) => ({ ...NOTHING, ...turned(groups) }),
  },
  {
    kind: "weekday",
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?<turn>[Ll]ast|[Nn]ext)\\s+)?(?<weekday>(?:${alternatives(capital(FULL_WEEKDAYS))})(?!\\p{L})|(?:${alternatives(capital(SHORT_WEEKDAYS))})\\.)`,
      "gu",
    ),
    read: weekday,
  },
  {
    kind: "decade",
    pattern: /(?<![\d\p{L}])(?<year>1\d{2}0|20\d0)s(?!\p{L})/gu,
    read: (groups) => ({ ...NOTHING, year: Number(groups.year) }),
  },
  {
    kind: "year",
    pattern: new RegExp(`(?<=(?<!\\p{L})${YEAR_CUE}[\\s-]+|[(–-])${YEAR}(?![\\d%]|[.,:]\\d|s\\b)`, "giu"),
    read: year,
  },
  {
    kind: "year",
    pattern: /(?<![\d.,:$€£₹¥-])(?<year>(?:19|20)\d{2})(?![\d%]|[.,:]\d|-\d{1,3}(?!\d))/gu,
    read: (groups, text, span) => (/^\s+\p{Ll}/u.test(text.slice(span.end)) ? null : year(groups, text, span)),
  },
  {
    kind: "daypart",
    pattern: new RegExp(`(?<!\\p{L})(?<word>${[...DAYPARTS].join("|")})(?!\\p{L})`, "giu"),
    read: (groups) => ({ ...NOTHING, daypart: (groups.word ?? "").toLowerCase() }),
  },
];

function calendarDay(groups: Groups): CalendarParts | null {
  const named = MONTHS.get((groups.month ?? "").toLowerCase());
  const month = named ?? Number(groups.month);
  if (!(month >= 1 && month <= 12)) return null;
  const day = groups.day === undefined ? null : Number(groups.day);
  const year = groups.year === undefined ? null : Number(groups.year);
  return day !== null && (day < 1 || day > 31) ? null : { ...NOTHING, year, month, day };
}

// Day before month everywhere but in the United States: when both orders are possible, neither is chosen.
function numericDay(groups: Groups): CalendarParts | null {
  const [a, b] = [Number(groups.a), Number(groups.b)];
  const short = (groups.year ?? "").length === 2;
  const year = short ? 2000 + Number(groups.year) : Number(groups.year);
  if (groups.sign === "." && a <= 31 && b <= 12) return { ...NOTHING, year, month: b, day: a };
  if (groups.sign === "." || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  if (a > 12) return { ...NOTHING, year, month: b, day: a };
  if (b > 12) return { ...NOTHING, year, month: a, day: b };
  return a === b ? { ...NOTHING, year, month: a, day: a } : { ...NOTHING, year };
}

// “May” and “March” are also a modal and a verb, and several months are names of people.
function loneMonth(groups: Groups, text: string, span: Span): CalendarParts | null {
  const before = text.slice(Math.max(0, span.start - 16), span.start);
  const led =
    /(?:\b(?:in|since|until|till|by|from|of|last|next|this|during|early|late|mid|through|between|and|to)[\s-]+)$/i.test(
      before,
    );
  const named = /^\s+\p{Lu}/u.test(text.slice(span.end));
  return led && !named ? calendarDay(groups) : null;
}

function clockTime(groups: Groups): CalendarParts | null {
  const hour = Number(groups.hour);
  const half = groups.half?.toLowerCase();
  if (half !== undefined && (hour > 12 || hour === 0)) return null;
  const shifted = half === "p" && hour < 12 ? hour + 12 : half === "a" && hour === 12 ? 0 : hour;
  return { ...NOTHING, hour: shifted % 24, minute: Number(groups.minute ?? 0) };
}

function wordClock(groups: Groups): CalendarParts | null {
  const word = (groups.word ?? "").toLowerCase();
  if (word === "midnight") return { ...NOTHING, hour: 0, minute: 0 };
  if (word === "noon" || word === "midday") return { ...NOTHING, hour: 12, minute: 0 };
  const hour = countOf(word);
  return hour !== null && hour <= 12 ? { ...NOTHING, hour, minute: 0 } : null;
}

function timeAgo(groups: Groups): CalendarParts | null {
  const unit = UNIT_DAYS.get((groups.unit ?? "").toLowerCase());
  const count = countOf((groups.count ?? "").toLowerCase());
  return unit === undefined || count === null ? null : { ...NOTHING, offsetDays: -Math.round(count * unit) };
}

function countOf(words: string): number | null {
  if (words === "a" || words === "an") return 1;
  const tokens = tokensOf(words);
  const reading = readCardinal({ text: words, tokens }, 0);
  return reading && reading.next === tokens.length ? reading.value : null;
}

function turned(groups: Groups): Pick<CalendarParts, "turn" | "offsetDays"> {
  const turn = groups.turn?.toLowerCase() === "last" ? "last" : "next";
  const days = Math.round(UNIT_DAYS.get((groups.unit ?? "").toLowerCase()) ?? 0);
  return { turn, offsetDays: turn === "last" ? -days : days };
}

function weekday(groups: Groups): CalendarParts | null {
  const name = (groups.weekday ?? "").toLowerCase().replace(".", "");
  const day = WEEKDAYS.get(name);
  const turn = groups.turn?.toLowerCase();
  return day === undefined
    ? null
    : { ...NOTHING, weekday: day, turn: turn === "last" || turn === "next" ? turn : null };
}

// “in 2000 homes” counts; “in 2011 protests broke out” dates. Round figures before a plural are taken as counts.
function year(groups: Groups, text: string, span: Span): CalendarParts | null {
  const value = Number(groups.year);
  const counted = /^\s+(?:people|men|women|children|\p{Ll}+s)(?!\p{L})/u.test(text.slice(span.end));
  if (counted && (value % 50 === 0 || value < 1900)) return null;
  return value < 1500 && !/\b(?:in|since|of|year|from|until)\s+$/i.test(text.slice(0, span.start))
    ? null
    : { ...NOTHING, year: value };
}
