import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, isBuildFresh } from "#lib/cli/boot/build.ts";

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Part = { readonly what: string; readonly run: () => Promise<Count> };

const ROOT = path.resolve(import.meta.dirname, "..");
const OUTPUT = path.join(ROOT, "tests/.output");
const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

/** In this order; each runs even when an earlier one has failed. */
const PARTS: Readonly<Record<string, Part>> = {
  types: { what: "Types", run: runTypes },
  lint: { what: "Lint", run: () => asOneTest("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]) },
  vitest: { what: "Unit and integration tests", run: runVitest },
  build: { what: "Production build", run: runBuild },
  e2e: { what: "End-to-end tests in Chromium", run: runPlaywright },
};

process.exitCode = await main(process.argv.slice(2));

/** All parts, or those named. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}.`);
    return 2;
  }
  mkdirSync(OUTPUT, { recursive: true });
  const counts: Count[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    counts.push(await runPart(part));
  }
  const total = counts.reduce(add, { passed: 0, failed: 0, skipped: 0 });
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}

async function runPart({ what, run }: Part): Promise<Count> {
  console.log(`\n== ${what}`);
  const since = Date.now();
  const count = await run();
  console.log(`== ${what}: ${inWords(count)} (${Math.round((Date.now() - since) / 1000)} s)`);
  return count;
}

/** The types of routes are written by Next. */
async function runTypes(): Promise<Count> {
  await runProgram("next/dist/bin/next", ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
  return asOneTest("typescript/bin/tsc", ["--noEmit"]);
}

async function asOneTest(program: string, args: readonly string[]): Promise<Count> {
  return (await runProgram(program, args)) === 0 ? PASSED : FAILED;
}

async function runBuild(): Promise<Count> {
  if (isBuildFresh()) {
    console.log("The build is of these sources.");
    return PASSED;
  }
  try {
    await build();
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

async function runVitest(): Promise<Count> {
  const file = path.join(OUTPUT, "vitest.json");
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runProgram("vitest/vitest.mjs", ["run", ...reporters]);
  const report = readReport<VitestReport>(file);
  if (!report) return FAILED;
  // A file that does not load has no tests to fail.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return admitFailure(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

async function runPlaywright(): Promise<Count> {
  const file = path.join(OUTPUT, "playwright.json");
  rmSync(file, { force: true });
  const code = await runProgram("@playwright/test/cli.js", ["test", "-c", "tests", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    // What tests import of lib/server opens only to React's server.
    NODE_OPTIONS: "--conditions=react-server",
  });
  const report = readReport<PlaywrightReport>(file);
  if (!report) return FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (flaky > 0) console.warn(`${flaky} passed only at the second attempt: see "flaky" above.`);
  return admitFailure(code, { passed: expected + flaky, failed: unexpected, skipped });
}

/** A runner that fails without a failed test (an error outside of any) is one failure. */
function admitFailure(code: number | null, count: Count): Count {
  return code !== 0 && count.failed === 0 ? add(count, FAILED) : count;
}

function runProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const child = spawn(process.execPath, [path.join(ROOT, "node_modules", program), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve) => child.once("close", resolve));
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
