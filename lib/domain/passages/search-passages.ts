import { spellingKey } from "../language/names-spelling.ts";
import { stemOf } from "../language/stems.ts";
import { normalText, tokensOf } from "../language/tokens.ts";
import type { IndexedPassage, PassageIndex } from "./passage-index.ts";
import { rankPassages } from "./rank-passages.ts";
import type { Term } from "./terms.ts";

/**
 * The passages that have all words of a query, best first, at most `most`: by stems and spellings, the last word as far
 * as it is typed, what stands between quotation marks letter by letter. Empty for an empty query.
 */
export function searchPassages(index: PassageIndex, query: string, most = 40): readonly IndexedPassage[] {
  const { phrases, words } = readQuery(query);
  if (words.length === 0 && phrases.length === 0) return [];
  const terms = words.map((word, at) => termFor(index, word, at === words.length - 1));
  const candidates = terms.length > 0 ? ranked(index, terms) : index.passages;
  const fits = ({ text }: IndexedPassage) => {
    const plain = normalText(text).toLowerCase();
    return phrases.every((phrase) => plain.includes(phrase));
  };
  return candidates.filter(fits).slice(0, most);
}

type Query = { readonly phrases: readonly string[]; readonly words: readonly string[] };

function readQuery(query: string): Query {
  const phrases = [...query.matchAll(/["“„]([^"“”„]+)["”“]/g)].map(([, words = ""]) => normalText(words).toLowerCase());
  const rest = query.replace(/["“„][^"“”„]+["”“]/g, " ");
  return { phrases: phrases.filter((phrase) => phrase !== ""), words: tokensOf(rest).map(({ text }) => text) };
}

/** A typed word with every key that it may stand for; of these a passage needs one. */
function termFor(index: PassageIndex, word: string, isLast: boolean): Term {
  const stem = stemOf(word.toLowerCase());
  const begun = (key: string) => key.startsWith(stem) || isFigureFrom(key, word);
  const further = isLast && stem.length > 1 ? [...index.postings.keys()].filter(begun) : [];
  // Nobody types capitals into a search: any word may be a name, in any spelling.
  const keys = new Set([
    stem,
    `~${spellingKey(word)}`,
    ...index.termsOf(word).flatMap((term) => term.keys),
    ...further,
  ]);
  return { keys: [...keys], weight: 1 };
}

function isFigureFrom(key: string, word: string): boolean {
  const digits = word.replace(/[,.\s]/g, "");
  return /^\d/.test(word) && (key.startsWith(`#${digits}`) || key.startsWith(`%year ${digits}`));
}

function ranked(index: PassageIndex, terms: readonly Term[]): readonly IndexedPassage[] {
  const having = terms.map(({ keys }) => new Set(keys.flatMap((key) => index.postings.get(key) ?? [])));
  return rankPassages(index, terms)
    .filter(({ passage }) => having.every((set) => set.has(passage)))
    .flatMap(({ passage }) => index.passages[passage] ?? []);
}
