import type { Span } from "../shared/span.ts";
import type { BlockKind, ReportSentence } from "../wires/report.ts";
import { type KnownNames, learnKnownNames } from "./known-names.ts";
import { type Term, termsOf } from "./terms.ts";

/** A report as its passages are looked for. */
export type IndexedReport = {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly ReportSentence[];
};

/** A sentence of a report; the span is in the report's text. */
export type IndexedPassage = Span & { readonly report: string; readonly text: string; readonly block: BlockKind };

/** The passages of some reports, to be asked as often as one likes. Never changes. */
export type PassageIndex = {
  readonly passages: readonly IndexedPassage[];
  /** By key of a term: the passages that have it, as indices. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How many terms each passage has, against the mean: 1 is a passage of usual length. */
  readonly lengths: readonly number[];
  readonly termsOf: (text: string) => readonly Term[];
  /** How much a key tells in these reports: the fewer passages have it, the more. */
  readonly rarity: (key: string) => number;
};

/** What a report says in its own words or quotes; the rest of it is no source for a sentence. */
const TELLING: ReadonlySet<BlockKind> = new Set<BlockKind>([
  "headline",
  "standfirst",
  "body",
  "subhead",
  "caption",
  "embed",
  "table",
]);

/** Reads reports once, so that each later search takes a few milliseconds. */
export function indexPassages(reports: readonly IndexedReport[]): PassageIndex {
  const passages = reports.flatMap(passagesOf);
  const places = new Map(reports.map(({ id }, at) => [id, at]));
  const known = learnKnownNames(passages.map(({ text, report }) => ({ text, report: places.get(report) ?? 0 })));
  const terms = passages.map(({ text }) => termsOf(text, known));
  const postings = postingsOf(terms);
  const mean = terms.reduce((sum, { length }) => sum + length, 0) / Math.max(1, terms.length);
  return {
    passages,
    postings,
    lengths: terms.map(({ length }) => length / Math.max(1, mean)),
    termsOf: remembering(known),
    rarity: (key) => {
      const having = postings.get(key)?.length ?? 0;
      return Math.log(1 + (passages.length - having + 0.5) / (having + 0.5));
    },
  };
}

function passagesOf({ id, text, sentences }: IndexedReport): readonly IndexedPassage[] {
  return sentences
    .filter(({ block }) => TELLING.has(block))
    .map(({ start, end, block }) => ({ report: id, start, end, block, text: text.slice(start, end) }));
}

function postingsOf(terms: readonly (readonly Term[])[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  terms.forEach((own, passage) => {
    for (const key of new Set(own.flatMap(({ keys }) => keys))) {
      const list = postings.get(key);
      if (list) list.push(passage);
      else postings.set(key, [passage]);
    }
  });
  return postings;
}

/** One sentence is asked for again and again while one writes around it. */
function remembering(known: KnownNames): PassageIndex["termsOf"] {
  let last: { readonly text: string; readonly terms: readonly Term[] } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, terms: termsOf(text, known) };
    return last.terms;
  };
}
