import { type FoundPassage, findPassages } from "#lib/domain/passages/find-passages.ts";
import { type IndexedPassage, type IndexedReport, indexPassages } from "#lib/domain/passages/passage-index.ts";
import { searchPassages } from "#lib/domain/passages/search-passages.ts";
import type { Finding } from "#lib/domain/verify/finding.ts";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";

export type JudgedWords = { readonly text: string; readonly cites: readonly Cite[] };

/** What can be asked of the reports of a story. `reports` comes before all else, and again whenever they are others. */
export type Question =
  | { readonly kind: "reports"; readonly reports: readonly IndexedReport[] }
  | { readonly kind: "judge"; readonly sentences: readonly JudgedWords[] }
  | { readonly kind: "find"; readonly sentence: string }
  | { readonly kind: "search"; readonly query: string };

export type Answers = {
  readonly reports: null;
  /** For each sentence in its order what the gate says of it. */
  readonly judge: readonly (readonly Finding[])[];
  readonly find: readonly FoundPassage[];
  readonly search: readonly IndexedPassage[];
};

export type Answer = Answers[keyof Answers];

/** Answers questions on one story's reports. The index is made when first searched, which takes longer than any answer. */
export function createReadingDesk(): (question: Question) => Answer {
  let reports: readonly IndexedReport[] = [];
  let made: ReturnType<typeof indexPassages> | null = null;
  const index = () => {
    made ??= indexPassages(reports);
    return made;
  };
  return (question) => {
    switch (question.kind) {
      case "reports":
        reports = question.reports;
        made = null;
        return null;
      case "judge":
        return judged(question.sentences, new Map(reports.map(({ id, text }) => [id, text])));
      case "find":
        return findPassages(index(), question.sentence);
      case "search":
        return searchPassages(index(), question.query);
    }
  };
}

function judged(sentences: readonly JudgedWords[], texts: ReadonlyMap<string, string>): Answers["judge"] {
  return sentences.map(({ text, cites }) => {
    const passages = cites.flatMap(({ report, from, to }) => texts.get(report)?.slice(from, to) ?? []);
    return verifySentence(text, passages).findings;
  });
}
