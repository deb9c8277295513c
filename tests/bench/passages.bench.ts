import { tokensOf } from "#lib/domain/language/tokens.ts";
import { findPassages } from "#lib/domain/passages/find-passages.ts";
import { type IndexedPassage, indexPassages } from "#lib/domain/passages/passage-index.ts";
import { type Bench, comparison, timePairs } from "./measure.ts";
import { manyReports } from "./sample-reports.ts";

const REPORTS = 50;
const ROUNDS = 3;

export const passagesBench: Bench = {
  names: ["passage-search-50"],
  run: async () => {
    const started = performance.now();
    const index = indexPassages(manyReports(REPORTS));
    const indexed = Math.round(performance.now() - started);
    const times = { ours: [] as number[], baseline: [] as number[] };
    for (const sentence of remembered(index.passages)) {
      const pair = await timePairs(
        ROUNDS,
        () => findPassages(index, sentence),
        () => readThrough(index.passages, sentence),
      );
      times.ours.push(...pair.ours);
      times.baseline.push(...pair.baseline);
    }
    const result = comparison("passage-search-50", "the passages read through for the same words", times);
    return [{ ...result, note: `${index.passages.length} passages, indexed in ${indexed} ms; wanted: 30 ms at most` }];
  },
};

/** What somebody types who has read the reports: every ninth sentence without its second word, and with other figures. */
function remembered(passages: readonly IndexedPassage[]): readonly string[] {
  return passages
    .filter((_, at) => at % 9 === 0)
    .map(({ text }) => text.replace(/^(\S+)\s+\S+/, "$1").replace(/\d+/g, (digits) => String(Number(digits) + 1)));
}

/** Search without an index: which passage shares most words. */
function readThrough(passages: readonly IndexedPassage[], sentence: string): number {
  const asked = new Set(tokensOf(sentence).map(({ norm }) => norm));
  const shared = passages.map(({ text }) => tokensOf(text).filter(({ norm }) => asked.has(norm)).length);
  return shared.indexOf(Math.max(...shared));
}
