import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import { REPORT_FORMATS, type RefusedItem, type Report, type ReportFormat } from "#lib/domain/wires/report.ts";
import { say, UsageError } from "./command.ts";

/** `item` is told where one item of a file is refused and others are not. */
export type FileError = { readonly file: string; readonly item?: number; readonly message: string };
export type ReadFiles = { readonly reports: readonly Report[]; readonly errors: readonly FileError[] };

type Request = { readonly format: ReportFormat | "auto"; readonly files: readonly string[] };

/** `[--format NAME] FILE…` of a command line; throws a UsageError when it is wrong. */
export function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError("Name at least one file.");
  return { format: toFormat(values.format ?? "auto"), files: positionals };
}

/** The reports of all files, numbered through; each refusal is also told on standard error. */
export function readFiles({ format, files }: Request): ReadFiles {
  const reports: Report[] = [];
  const errors: FileError[] = [];
  for (const file of files) {
    const read = readOne(file, format);
    for (const report of read.reports) reports.push({ id: `r${reports.length + 1}`, ...report });
    errors.push(...read.errors);
    for (const { item, message } of read.errors)
      say(`${file}${item === undefined ? "" : `, item ${item + 1}`}: ${message}`);
  }
  return { reports, errors };
}

type ReadOne = { readonly reports: readonly Omit<Report, "id">[]; readonly errors: readonly FileError[] };

function readOne(file: string, format: Request["format"]): ReadOne {
  const bytes = readBytes(file);
  if (typeof bytes === "string") return { reports: [], errors: [{ file, message: bytes }] };
  const parsed = readReports(bytes, { name: file, format });
  if (!parsed.ok) return { reports: [], errors: [{ file, message: parsed.error }] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    reports: parsed.value.reports.map((report) => ({ file, ...report, sha256 })),
    errors: parsed.value.refused.map((refused) => toError(file, refused)),
  };
}

function toError(file: string, { item, refusal }: RefusedItem): FileError {
  return { file, item, message: refusal };
}

function readBytes(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch (error) {
    return whyUnreadable(error);
  }
}

/** What is wrong with a file that could not be read, and what to do. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "There is no such file. Check its name.",
    EISDIR: "This is a folder. Name the files in it.",
    EACCES: "You may not read this file. Ask for the right to.",
  };
  return reasons[code] ?? `The file cannot be read (${code}).`;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { format: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function toFormat(name: string): Request["format"] {
  const format = (["auto", ...REPORT_FORMATS] as const).find((known) => known === name);
  if (format) return format;
  throw new UsageError(`There is no format “${name}”; there are auto, ${REPORT_FORMATS.join(", ")}.`);
}
