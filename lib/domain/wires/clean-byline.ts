import { bareByline } from "./blocks/byline.ts";
import { findWrittenDate } from "./written-date.ts";

const LABEL =
  /^(?:by|por|par|von|di|door|av|af|text|words|author|reporter|(?:authors|tekst|teksti|texto|testo|autora?|auteur|autore|автор|írta|yazan|haber)(?=\s*[:|])|(?:written|reported|posted|published|story) by)\s*[:|]?\s+/iu;

/** The names of a byline without the word that leads to them ("By", "Von") and without the hour, the counts and the addresses that pages set beside them; null for none. */
export function cleanByline(line: string | null | undefined): string | null {
  if (line === null || line === undefined) return null;
  const names = withoutTime(bareByline(line).replace(LABEL, ""))
    .replace(ADDED, "")
    .replace(/\s*[,;:|·•–—-]+$/u, "")
    .trim();
  return NOBODY.test(names) ? null : names;
}

/** What stands in a byline's place and names nobody: its label alone, a field that nobody filled in, an address. */
const NOBODY =
  /^(?:|by|authors?|editors?|admin(?:istrator)?|null|undefined|none|unknown|n\/a|https?:\S+|\S+@\S+|[^\p{L}\p{N}]+)$/iu;
/** "@adaobi", "76 comments". */
const ADDED = /(?:\s+@\w{2,30}|\s*\d{1,6} ?comments?)+$/iu;

const DAY_IN_NUMBERS = /\s*[|·•,]?\s*(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d).*$/u;
const GLUED = /(?<=\p{L})(?:19|20)\d\d-\d\d-\d\d.*$/u;
const AGO = /\s*[|·•,–—-]?\s*(?:\p{Lu}{2,5} [–—-] )?\b\d{1,3} ?(?:sec|min|h(?:ou)?r|day|week)s?\b.{0,20}\bago\b.*$/iu;
const HOUR = /\s*[|·•,–—-]?\s*(?<![\d:])\d{1,2}:\d\d(?!\d).*$/u;

/** "Reuters, JAN 02". */
const DAY_ALONE = /[\s,]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}$/iu;

/** Times close a byline: names stand before them. */
function withoutTime(line: string): string {
  if (!/\d/.test(line)) return line;
  const date = findWrittenDate(line);
  const before = date === null ? line : line.slice(0, date.start);
  const bare = [GLUED, DAY_IN_NUMBERS, DAY_ALONE, AGO, HOUR].reduce((rest, form) => rest.replace(form, ""), before);
  return bare.replace(/[\s|·•,–—-]+(?:on|at|am|le|el|um)?\s*$/iu, "");
}
