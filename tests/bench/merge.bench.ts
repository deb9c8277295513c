import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import { type Bench, type BenchResult, median, RUNS, summary, timeRuns } from "./measure.ts";
import { manyReports, sampleReports } from "./sample-reports.ts";

const SIZES = [5, 20, 80, 320] as const;

export const mergeBench: Bench = {
  names: [...SIZES.map((size) => `merge-${size}`), "merge-growth"],
  run: async (wanted) => {
    const results: BenchResult[] = [];
    const medians: number[] = [];
    for (const size of SIZES) {
      if (!wanted(`merge-${size}`) && !wanted("merge-growth")) continue;
      const reports = size === 5 ? sampleReports() : manyReports(size);
      const times = await timeRuns(size > 100 ? 3 : RUNS, () => mergeReports(reports));
      results.push(summary(`merge-${size}`, times));
      medians.push(median(times));
    }
    if (wanted("merge-growth")) results.push(growth(medians));
    return results.filter(({ name }) => wanted(name));
  },
};

/** The sizes go up fourfold, so the growth of one doubling is the root of the ratio. */
function growth(medians: readonly number[]): BenchResult {
  const steps = medians.slice(1).map((time, index) => Math.sqrt(time / (medians[index] ?? time)));
  const worst = Math.max(...steps);
  return { name: "merge-growth", unit: "ratio", p50: worst, p95: worst, runs: 1, ratio: worst, goal: 2.5 };
}
