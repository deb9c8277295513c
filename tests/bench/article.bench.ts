import autocannon from "autocannon";
import startDesk from "#tests/support/desk-for-browsers.ts";
import { type Bench, type BenchResult, median } from "./measure.ts";

/** The demonstration newsroom's published story, and a page of the same build that was rendered when it was built. */
const ARTICLE = "/articles/ferry-passengers-safe";
const STATIC = "/how-to-read";
const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 10;
const MANY_CONNECTIONS = 50;

export const articleBench: Bench = {
  names: ["article-rps", "article-ttfb-50"],
  run: async (wanted) => {
    const stop = await startDesk();
    const desk = process.env.STET_E2E_URL ?? "";
    try {
      const results: BenchResult[] = [];
      if (wanted("article-rps")) results.push(await requestsASecond(desk));
      if (wanted("article-ttfb-50")) results.push(await firstByte(desk));
      return results;
    } finally {
      await stop();
    }
  },
};

async function requestsASecond(desk: string): Promise<BenchResult> {
  const rates = { article: [] as number[], static: [] as number[] };
  await load(desk, STATIC, CONNECTIONS, 1);
  await load(desk, ARTICLE, CONNECTIONS, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.static.push((await load(desk, STATIC, CONNECTIONS, SECONDS)).requests.average);
    rates.article.push((await load(desk, ARTICLE, CONNECTIONS, SECONDS)).requests.average);
  }
  const [p50, baseline] = [median(rates.article), median(rates.static)];
  const worst = Math.min(...rates.article);
  return {
    name: "article-rps",
    unit: "per second",
    p50,
    p95: worst,
    runs: ROUNDS,
    baseline: { what: "a static page of the same build", p50: baseline, p95: Math.min(...rates.static) },
    ratio: p50 / baseline,
    note: `${CONNECTIONS} connections; p95 is the worst round. ${await sizes(desk)}`,
  };
}

async function firstByte(desk: string): Promise<BenchResult> {
  const latencies: { p50: number; p95: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { latency } = await load(desk, ARTICLE, MANY_CONNECTIONS, SECONDS);
    latencies.push({ p50: latency.p50, p95: latency.p97_5 });
  }
  const note = "to the end of the answer, which is one piece; p95 is the 97.5th percentile that the load tool gives";
  const [p50, p95] = [median(latencies.map((l) => l.p50)), median(latencies.map((l) => l.p95))];
  return { name: "article-ttfb-50", unit: "ms", p50, p95, runs: ROUNDS, note };
}

async function load(desk: string, path: string, connections: number, duration: number): Promise<autocannon.Result> {
  const result = await autocannon({ url: `${desk}${path}`, connections, duration });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx + result.errors} requests failed.`);
  return result;
}

async function sizes(desk: string): Promise<string> {
  const [article, fixed] = await Promise.all(
    [ARTICLE, STATIC].map(async (path) => (await fetch(`${desk}${path}`)).text()),
  );
  return `Article ${article?.length} characters, static page ${fixed?.length}.`;
}
