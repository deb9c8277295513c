import { cpus, loadavg } from "node:os";
import { articleBench } from "./article.bench.ts";
import { editorBench } from "./editor.bench.ts";
import { hostileBench } from "./hostile.bench.ts";
import { intakeBench } from "./intake.bench.ts";
import type { Bench, BenchResult } from "./measure.ts";
import { mergeBench } from "./merge.bench.ts";
import { passagesBench } from "./passages.bench.ts";
import { saveBench, saveWhileImportingBench } from "./save.bench.ts";
import { scriptBench } from "./script.bench.ts";
import { searchBench } from "./search.bench.ts";
import { verifyBench } from "./verify.bench.ts";

const BENCHES: readonly Bench[] = [
  mergeBench,
  verifyBench,
  passagesBench,
  intakeBench,
  searchBench,
  saveBench,
  saveWhileImportingBench,
  editorBench,
  scriptBench,
  articleBench,
  hostileBench,
];

const asked = process.argv.slice(2);
const all = asked.includes("--all");
const names = asked.filter((word) => !word.startsWith("--"));
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.names.includes(name)));

if (unknown.length > 0) {
  const known = BENCHES.flatMap((bench) => bench.names).join(", ");
  process.stderr.write(`There is no benchmark ${unknown.join(", ")}. There are: ${known}.\n`);
  process.exit(2);
}
process.exit(await run());

async function run(): Promise<number> {
  const load = loadavg()[0] ?? 0;
  const wanted = (name: string) => (names.length > 0 ? names.includes(name) : true);
  const results: BenchResult[] = [];
  for (const bench of BENCHES) {
    if (!bench.names.some(wanted) || (bench.slow && !all && names.length === 0)) continue;
    for (const result of await bench.run(wanted)) {
      results.push(rounded(result));
      process.stderr.write(`${lineOf(result)}\n`);
    }
  }
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model ?? "unknown", cores: cpus().length, node: process.version, load };
  process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
  return 0;
}

function lineOf({ name, unit, p50, p95, baseline, ratio, goal }: BenchResult): string {
  const figures = `p50 ${short(p50)}  p95 ${short(p95)} ${unit}`;
  const beside = baseline ? `  against ${short(baseline.p50)} / ${short(baseline.p95)} (${baseline.what})` : "";
  const aim = goal === undefined ? "" : ` (goal ${goal})`;
  const outcome = ratio === undefined ? aim : `  ratio ${short(ratio)}${aim}`;
  return `${name.padEnd(20)}${figures}${beside}${outcome}`;
}

function rounded(result: BenchResult): BenchResult {
  const json = JSON.stringify(result, (_, value) => (typeof value === "number" ? Number(short(value)) : value));
  return JSON.parse(json) as BenchResult;
}

/** Three figures that mean something. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
