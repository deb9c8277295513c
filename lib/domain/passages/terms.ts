import type { DateMention } from "../language/dates.ts";
import { spellingKey } from "../language/names-spelling.ts";
import type { Quantity } from "../language/numbers.ts";
import { type Item, itemsOf } from "../verify/items.ts";
import type { KnownName, KnownNames } from "./known-names.ts";

/** One thing that a text says: the keys that it goes by, best first, and how much it tells, a common word being 1. */
export type Term = { readonly keys: readonly string[]; readonly weight: number };

const WORD = 1;
// A figure is what a writer remembers exactly, and what few passages share.
const NUMBER = 2.5;
const MEASURE = 0.6;
const DATE = 1;
const NAME = 1.3;
const SPEECH = 0.3;
const LEAST_SPELLING = 5;

/** What a text says, each once: stems, names in all their spellings, numbers by value and unit, parts of dates. */
export function termsOf(text: string, known: KnownNames): readonly Term[] {
  const names = known(text);
  const said = itemsOf(text).flatMap((item) => termsOfItem(item, names));
  return [...new Map(said.map((term) => [term.keys[0], term])).values()];
}

function termsOfItem(item: Item, names: readonly KnownName[]): readonly Term[] {
  switch (item.kind) {
    case "number":
      return item.number ? numberTerms(item.number) : [];
    case "date":
      return item.date ? dateTerms(item.date) : [];
    case "name":
      return [nameTerm(item, names)];
    case "speech":
      return [{ keys: [item.key], weight: SPEECH }];
    case "word":
      return [{ keys: [item.key], weight: WORD }];
    default:
      return [];
  }
}

/** The word itself, or else what the spellings of one name share, or another name for the same: “WRI” for its three words. */
function nameTerm({ key, norm, start, end }: Item, names: readonly KnownName[]): Term {
  const skeleton = norm.length < LEAST_SPELLING ? "" : spellingKey(norm);
  const meant = names.find((name) => name.start <= start && end <= name.end);
  return {
    keys: [key, ...(skeleton.length < 2 ? [] : [`~${skeleton}`]), ...(meant ? [`@${meant.entity}`] : [])],
    weight: NAME,
  };
}

/**
 * “160 km” and “160km” are one, “160 people” is another; what is counted tells as any word does. That it is a distance
 * at all tells a little too: the passage with another figure is the one to see.
 */
function numberTerms({ value, unit, text }: Quantity): readonly Term[] {
  const figure = value === null ? text.toLowerCase().replace(/\s+/g, " ") : String(value);
  const exact = { keys: [`#${figure} ${unit ?? ""}`], weight: NUMBER };
  return unit === null ? [exact] : [exact, { keys: [`# ${unit}`], weight: MEASURE }];
}

/** A date goes by its words too, for whoever types half of them into a search. */
function dateTerms({ year, month, day, weekday, text }: DateMention): readonly Term[] {
  const parts = [
    ["year", year],
    ["day", month === null || day === null ? null : `${month}-${day}`],
    ["month", day === null ? month : null],
    ["weekday", weekday],
  ] as const;
  return parts.flatMap(([part, value]) =>
    value === null ? [] : [{ keys: [`%${part} ${value}`, text.toLowerCase()], weight: DATE }],
  );
}
