import "server-only";
import path from "node:path";
import { Piscina } from "piscina";
import type { MergeResult } from "#lib/domain/merge/merge-result.ts";
import type { Result } from "#lib/domain/shared/result.ts";
import type { ReportTraces } from "#lib/domain/wires/report-traces.ts";
import { createTurns, type Turns } from "./turns.ts";
import type { MergeTask, ReadFile, ReadTask, TracesTask } from "./worker.ts";

/** Seconds a piece of work may take before it is stopped. Waiting for a free thread does not count. */
const READ_SECONDS = 20;
const MERGE_SECONDS = 60;
/** Threads that read and merge in this process. */
export const THREADS = 2;

type Engine = { readonly pool: Piscina; readonly turns: Turns };

/** Next's dev server loads modules again on every change; the threads outlive that. */
const kept = globalThis as typeof globalThis & { stetEngine?: Engine };

/** The reports of a file, read off the request's thread; refuses what takes longer than 20 seconds, or all memory. */
export async function readInEngine(task: ReadTask): Promise<Result<ReadFile, string>> {
  return within(READ_SECONDS, "Reading this file took too long. Save its text by itself and import that.", (signal) =>
    engine().pool.run(task, { name: "read", signal }),
  );
}

/** The reports of several files, in their order, read off the request's thread; refuses all of them where `readInEngine` would refuse one for its time or memory. */
export async function readManyInEngine(
  tasks: readonly ReadTask[],
): Promise<Result<readonly Result<ReadFile, string>[], string>> {
  return within(READ_SECONDS, "Reading these files took too long.", async (signal) => ({
    ok: true,
    value: await engine().pool.run(tasks, { name: "readMany", signal }),
  }));
}

/** The merge of a story's reports, off the request's thread; refuses what takes longer than `seconds`, or all memory. */
export async function mergeInEngine(task: MergeTask, seconds = MERGE_SECONDS): Promise<Result<MergeResult, string>> {
  return within(
    seconds,
    "Merging these reports took too long. Take out the longest one and try again.",
    async (signal) => ({ ok: true, value: await engine().pool.run(task, { name: "merge", signal }) }),
  );
}

/** By what these reports are found among others, off the request's thread; refuses what takes longer than 20 seconds, or all memory. */
export async function tracesInEngine(task: TracesTask): Promise<Result<readonly ReportTraces[], string>> {
  return within(READ_SECONDS, "Comparing these reports took too long.", async (signal) => ({
    ok: true,
    value: await engine().pool.run(task, { name: "traces", signal }),
  }));
}

/** Starts a thread before it is needed, so that the first file does not wait for it. */
export function startEngine(): void {
  engine();
}

/** Ends the threads: for command lines and tests, which must end by themselves. */
export async function closeEngine(): Promise<void> {
  const open = kept.stetEngine;
  delete kept.stetEngine;
  await open?.pool.destroy();
}

async function within<T>(
  seconds: number,
  refusal: string,
  work: (signal: AbortSignal) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  return engine().turns(async () => {
    const signal = AbortSignal.timeout(seconds * 1000);
    try {
      return await work(signal);
    } catch (error) {
      if (signal.aborted || isOutOfMemory(error)) return { ok: false, error: refusal };
      throw error;
    }
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function engine(): Engine {
  kept.stetEngine ??= { pool: openPool(), turns: createTurns(THREADS) };
  return kept.stetEngine;
}

function openPool(): Piscina {
  return new Piscina({
    // The thread runs the source file as it is: the bundler must not follow it.
    filename: path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "engine", "worker.ts"),
    execArgv: ["--conditions=react-server"],
    maxThreads: THREADS,
    // One stays: to start a thread takes longer than to read most files.
    minThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}
