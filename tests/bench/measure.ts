/** What one benchmark gives: in the unit named, or with its baseline the ratio of ours to it. */
export type BenchResult = {
  readonly name: string;
  readonly unit: "ms" | "per second" | "ratio" | "KB";
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
  readonly baseline?: { readonly what: string; readonly p50: number; readonly p95: number };
  readonly ratio?: number;
  readonly goal?: number;
  /** What the figure was taken on, where its name does not say. */
  readonly note?: string;
};

export type Bench = {
  readonly names: readonly string[];
  /** Left out of a run that names nothing and does not ask for all. */
  readonly slow?: boolean;
  readonly run: (wanted: (name: string) => boolean) => Promise<readonly BenchResult[]>;
};

export const RUNS = 5;

/** The value below which this share (0 to 1) of the samples lie; NaN for none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Milliseconds that each of so many runs took, after one that is not counted. */
export async function timeRuns(runs: number, work: () => unknown): Promise<readonly number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return times;
}

/** The same for two things taken in turn, so that both see the same machine; each gets one run that is not counted. */
export async function timePairs(
  runs: number,
  ours: () => unknown,
  baseline: () => unknown,
): Promise<{ readonly ours: readonly number[]; readonly baseline: readonly number[] }> {
  await baseline();
  await ours();
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.baseline.push(await timed(baseline));
    times.ours.push(await timed(ours));
  }
  return times;
}

export function summary(name: string, times: readonly number[]): BenchResult {
  return { name, unit: "ms", p50: median(times), p95: percentile(times, 0.95), runs: times.length };
}

/** Ours beside its baseline; the ratio is that of the figures which `by` names. */
export function comparison(
  name: string,
  what: string,
  times: { readonly ours: readonly number[]; readonly baseline: readonly number[] },
  { by = "p50", goal }: { readonly by?: "p50" | "p95"; readonly goal?: number } = {},
): BenchResult {
  const ours = summary(name, times.ours);
  const { p50, p95 } = summary(name, times.baseline);
  const baseline = { what, p50, p95 };
  return { ...ours, baseline, ratio: ours[by] / baseline[by], ...(goal === undefined ? {} : { goal }) };
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
