import "server-only";
import { splitSentences } from "#lib/domain/language/sentences.ts";
import type { MergeInput, MergeOptions } from "#lib/domain/merge/merge-input.ts";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { MergeResult } from "#lib/domain/merge/merge-result.ts";
import type { Result } from "#lib/domain/shared/result.ts";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import type { ParsedReport, RefusedItem, ReportFormat, ReportSentence } from "#lib/domain/wires/report.ts";
import { type ReportTraces, reportTracesOf } from "#lib/domain/wires/report-traces.ts";

export type ReadTask = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string | null;
  readonly format: ReportFormat | "auto";
  /** ISO 8601: what relative dates without any other anchor are read against. */
  readonly receivedAt: string;
};

export type ReadItem = ParsedReport & { readonly sentences: readonly ReportSentence[]; readonly traces: ReportTraces };

export type ReadFile = { readonly items: readonly ReadItem[]; readonly refused: readonly RefusedItem[] };

export type TracesTask = {
  readonly reports: readonly { readonly text: string; readonly sentences: readonly ReportSentence[] }[];
};

export type MergeTask = { readonly inputs: readonly MergeInput[]; readonly options: MergeOptions };

/** A file's reports with their sentences; refuses as `readReports` does. Runs in a thread of its own. */
export function read(task: ReadTask): Result<ReadFile, string> {
  const parsed = readReports(task.bytes, task);
  if (!parsed.ok) return parsed;
  const items = parsed.value.reports.map((report) => {
    const sentences = splitSentences(report.text, report.blocks, report.language);
    return { ...report, sentences, traces: reportTracesOf({ text: report.text, sentences }) };
  });
  return { ok: true, value: { items, refused: parsed.value.refused } };
}

/** The reports of several files, in their order: one message for all, so that no thread waits for the next file. */
export function readMany(tasks: readonly ReadTask[]): readonly Result<ReadFile, string>[] {
  return tasks.map(read);
}

/** What the reports say together. Runs in a thread of its own. */
export function merge(task: MergeTask): MergeResult {
  return mergeReports(task.inputs, task.options);
}

/** By what each of these reports is found among others. Runs in a thread of its own. */
export function traces(task: TracesTask): readonly ReportTraces[] {
  return task.reports.map(reportTracesOf);
}
