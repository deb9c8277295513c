import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";
import { type Bench, summary, timeRuns } from "./measure.ts";
import { sampleReports } from "./sample-reports.ts";

export const verifyBench: Bench = {
  names: ["verify-sentence"],
  run: async () => {
    const passages = sampleReports().flatMap(({ text, sentences }) =>
      sentences.filter(({ block }) => block === "body").map(({ start, end }) => text.slice(start, end)),
    );
    // Each against its own passage with its first word dropped, as a writer's first edit would be, and its neighbour.
    const pairs = passages.map((passage, index) => ({
      sentence: passage.replace(/^\S+\s+/, ""),
      passages: [passage, passages[index + 1] ?? passage],
    }));
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1)
      for (const pair of pairs) times.push(...(await timeRuns(1, () => verifySentence(pair.sentence, pair.passages))));
    return [{ ...summary("verify-sentence", times), note: `${pairs.length} sentences, 5 times each` }];
  },
};
