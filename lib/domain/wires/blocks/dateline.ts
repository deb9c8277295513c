import { WORLD_CITIES } from "../../language/lexicons/world-cities.ts";
import { AGENCY_PATTERN } from "../lexicons/agencies.ts";
import { MONTH_NAMES } from "../lexicons/months.ts";

const MONTH = MONTH_NAMES.flatMap((names) => names.split(" ")).join("|");
const CAPITAL_PLACE = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /-](?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*|de|of|la|le|du|al))*";
const ANY_PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ -](?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|of|la|le|du|al|y)){0,3}";
/** Of several towns, or named after a river: only where a sender is named behind it. */
const WIDE_PLACE = `${ANY_PLACE}(?: a\\.M\\.?)?(?: (?:am|an|der|im|bei|ob|sur|sous|del|do|da|di) (?:\\p{L}{1,4} )?\\p{Lu}[\\p{L}\\p{M}.'’-]+)?(?:/${ANY_PLACE})?`;
const REGION = `(?:, ?${ANY_PLACE}){0,2}`;
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?";
const ORDINAL = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR_FIRST = `\\d{4}\\. (?:${MONTH}) \\d{1,2}\\.(?:, \\p{Ll}{4,9})?`;
const DAY = `(?:[,.]? ?${WEEKDAY}(?:(?:${MONTH})\\.? ${ORDINAL}|(?:${ORDINAL}|\\d{1,2}\\.) (?:de )?(?:${MONTH})\\.?|${YEAR_FIRST})(?:,? \\d{4}\\.?)?,?)`;
/** What stands for a day only where a sender is named behind it. */
const DAY_IN_NUMBERS = "(?:[,.]? ?\\d{1,2}\\. ?\\d{1,2}\\.(?: ?\\d{4})?)";
const HOUR = "(?: ?[/,] ?\\d{1,2}[:.]\\d\\d(?: [ap]m)?)?";
const KNOWN = `(?:${AGENCY_PATTERN})`;
const ANY_AGENCY = `(?:${AGENCY_PATTERN}|\\p{Lu}{2,6}|\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+){0,3})`;
const PLAIN_CREDIT = `(?: ${KNOWN})`;
const DASH = "(?:\\.? ?(?:[-–—_]{1,2}|:|\\.-)\\s|--(?=[\"“'‘]?\\p{Lu}))";

const PATTERNS = [
  `${WIDE_PLACE}${REGION}(?:${DAY}|${DAY_IN_NUMBERS})?${credit(KNOWN)}${DAY}?(?:${DASH}|[:.]? (?=\\p{Lu}))`,
  `${CAPITAL_PLACE}${REGION}${DAY}?${credit(ANY_AGENCY)}${DAY}?${DASH}`,
  `(?=[^–—:_-]{4})${CAPITAL_PLACE}${REGION}${DAY}?${PLAIN_CREDIT}?\\.? ?(?:[-–—_]{1,2}|\\.-)\\s(?=["“'‘]?[\\p{Lu}\\d])`,
  `${CAPITAL_PLACE}${REGION}(?:${DAY}${PLAIN_CREDIT}?|${PLAIN_CREDIT})\\.? ?:\\s(?=["“'‘]?[\\p{Lu}\\d])`,
  `${ANY_PLACE}${REGION}${DAY}${PLAIN_CREDIT}?${DASH}`,
  `${ANY_PLACE}${REGION}${PLAIN_CREDIT} ?(?:[-–—_]{1,2}|:)\\s`,
  `(?:${DAY})${credit(KNOWN)}${DASH}`,
  // An equals sign closes nothing else: whoever stands before it sent the report, in letters of any case.
  `${ANY_PLACE}${REGION}(?: \\d{1,2}/\\d{1,2})?${credit(`(?:${KNOWN}|\\p{Ll}{3,10})`)} ?=\\s`,
  `${CAPITAL_PLACE}${REGION}${DAY}? ?[-–—] ?${KNOWN}\\.(?=\\s)`,
  `${WIDE_PLACE}${REGION}(?:${DAY}|${DAY_IN_NUMBERS})${HOUR}[ .,]{0,2}[(/]\\p{L}[^()/]{1,40}(?:/[^()/]{1,30})?[)/]${DASH}`,
  `${ANY_PLACE}${REGION}${DAY}\\.? ${KNOWN}\\.(?:-\\s| (?=["“'‘«]?\\p{Lu}))`,
  `[(\\[]${KNOWN}[)\\]] ?(?:[-–—]{1,2}|:)? ?(?:${ANY_PLACE}${REGION}(?:${DAY})?${DASH})?(?=["“'‘]?\\p{Lu})`,
].map((source) => new RegExp(`^(?:[-–—] )?(?:${source})`, "u"));
/** Datelines in scripts without capitals, by the words and marks that close them. */
const OTHER_SCRIPTS = [
  `(?:${KNOWN}|\\p{Script=Han}{1,6}[社网報报])?\\p{Script=Han}{1,12}\\d{1,2}月\\d{1,2}日(?:电|電|讯|訊)(?:（[^（）]{1,40}）)?`,
  `【[^【】]{2,30}】`,
  `\\([\\p{Script=Hangul} ]{2,12}=${KNOWN}\\)[\\p{Script=Hangul} ·]{0,30}=`,
  `\\p{Script=Arabic}[\\p{Script=Arabic} ]{1,30}(?:[،,]? ?\\d{1,2} [\\p{Script=Arabic}]+(?: \\d{4})?)? ?\\(${KNOWN}\\) ?[-–—:]`,
].map((source) => new RegExp(`^(?:${source})`, "u"));
const BARE = new RegExp(`^(?<place>${ANY_PLACE})${REGION}(?: ?[–—]\\s| ?--?\\s|:\\s)(?=["“'‘]?\\p{Lu})`, "u");

/** Labels that stand before a colon or a dash and are no place. */
const LABELS =
  /^(?:WATCH|READ|FILE|SEE|MUST|TOP|NEW(?! (?:YORK|DELHI|ORLEANS|HAVEN|JERSEY|MEXICO|LONDON|PLYMOUTH|TAIPEI|BRUNSWICK)\b)|TOPSHOT|HANDOUT|UPDATE|UPDATED|BREAKING|PHOTOS?|VIDEOS?|OPINION|ANALYSIS|EXCLUSIVE|LIVE|FACTBOX|EXPLAINER|CORRECTED|NOTE|ALSO|RELATED|MORE|PICTURES|TIMELINE|Q|A|Q&A|INTERVIEW|FEATURE|URGENT|ALERT|FLASH|FOCUS|SPOTLIGHT|PROFILE|ROUNDUP|WRAPUP|CORRECTION|REFILE|RPT|ADVISORY|SCHEDULE|BRIEF|TOPWRAP|LEAD|WRAP|REFILE|QUOTES?|TEXT|RESULTS?|SCORES?|STANDINGS|WEATHER|SPORTS?)\b/u;

/** Organisations that write themselves in capitals and are no place either. */
const ACRONYMS = /^(?:NATO|UNICEF|UNESCO|UNHCR|OPEC|ASEAN|BRICS|FIFA|UEFA|INTERPOL|NASA|ISIS|COVID|ECOWAS|MERCOSUR)\b/u;

function credit(agency: string): string {
  return `(?:[ .,]{0,2}[(\\[/]${agency}(?:[ /,&-]+(?:${agency}|\\p{Ll}{2,3}))*[)\\]/])`;
}

const LONGEST_DATELINE = 110;
const CASE_BLIND_DAY = new RegExp(`(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, "giu");

/** Each form has a bracket, a stroke, or a dash or colon before a space: most paragraphs have none, and the patterns cost time. */
const CLOSED = /[([/]|[-–—_:]\s|\d\. \p{Lu}{3,}\./u;

/** Where the dateline at the start of a paragraph ends, its dash included: "LONDON, March 3 (Reuters) -"; 0 where there is none. */
export function findDatelineEnd(text: string): number {
  const head = text.slice(0, LONGEST_DATELINE);
  const other = OTHER_SCRIPTS.map((pattern) => pattern.exec(head)?.[0].length ?? 0).find((length) => length > 0);
  if (other !== undefined) return /\S/.test(text.slice(other)) ? other : 0;
  if (!CLOSED.test(head) || !isPossible(head)) return 0;
  // A month counts beside a number only, and looking for one costs time.
  const folded = !/\d/.test(head) ? head : head.replace(CASE_BLIND_DAY, (month) => month.toLowerCase());
  const longest = Math.max(...PATTERNS.map((pattern) => pattern.exec(folded)?.[0].length ?? 0));
  return longest > 0 && /\S/.test(text.slice(longest)) ? longest : 0;
}

/**
 * Where "Mumbai: The …" or "Lagos — Police …" ends: with neither date nor agency, only a city of the world,
 * or a place that `report` speaks of ("in Lagos"), makes a dateline.
 */
export function findBareDatelineEnd(text: string, report: string): number {
  const head = text.slice(0, LONGEST_DATELINE);
  const match = isPossible(head) ? BARE.exec(head) : null;
  const place = match?.groups?.place;
  if (!match || place === undefined) return 0;
  return knownCities().has(fold(place)) || isPlaceIn(place, report) ? match[0].length : 0;
}

function isPossible(head: string): boolean {
  return /^(?:[-–—] )?[\p{Lu}([]/u.test(head) && !LABELS.test(head) && !ACRONYMS.test(head);
}

const REPORT_START = 20_000;

function isPlaceIn(name: string, report: string): boolean {
  const start = report.slice(0, REPORT_START);
  const titled = name.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());
  return ["in", "In", "near", "at", "outside", "around"].some(
    (word) => start.includes(` ${word} ${name}`) || start.includes(` ${word} ${titled}`),
  );
}

let cities: ReadonlySet<string> | undefined;

function knownCities(): ReadonlySet<string> {
  cities ??= new Set(
    Object.values(WORLD_CITIES).flatMap((list) => list.split("|").map((entry) => fold(entry.split(":")[0] ?? ""))),
  );
  return cities;
}

function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ City$/, "")
    .toLowerCase();
}
