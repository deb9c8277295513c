import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { text } from "node:stream/consumers";
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
  const chosen = BENCHES.filter((bench) => bench.names.some(wanted) && (!bench.slow || all || names.length > 0));
  const results: BenchResult[] = [];
  for (const bench of chosen)
    results.push(...(chosen.length === 1 ? await runHere(bench, wanted) : await runApart(bench, wanted)));
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model ?? "unknown", cores: cpus().length, node: process.version, load };
  process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
  return 0;
}

async function runHere(bench: Bench, wanted: (name: string) => boolean): Promise<readonly BenchResult[]> {
  const results = (await bench.run(wanted)).map(rounded);
  for (const result of results) process.stderr.write(`${lineOf(result)}\n`);
  return results;
}

/** In a process of its own: a process has one database, and what one benchmark leaves in memory is not the next one's. */
async function runApart(bench: Bench, wanted: (name: string) => boolean): Promise<readonly BenchResult[]> {
  const args = ["--conditions=react-server", import.meta.filename, ...bench.names.filter(wanted)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  const output = await text(child.stdout);
  const [code] = await ended;
  if (code !== 0) throw new Error(`The benchmark ${bench.names.join(", ")} failed.`);
  return (JSON.parse(output) as { readonly results: readonly BenchResult[] }).results;
}

function lineOf({ name, unit, p50, p95, baseline, ratio, goal }: BenchResult): string {
  const figures = ` p50 ${short(p50)}  p95 ${short(p95)} ${unit}`;
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
