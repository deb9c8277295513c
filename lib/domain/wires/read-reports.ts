import { fail, ok, type Result } from "../shared/result.ts";
import { decodeBytes } from "./decode.ts";
import { FORMAT_TABLE } from "./format-table.ts";
import type { FormatReader } from "./formats/format-reader.ts";
import type { ParsedReport, RefusedItem, ReportFormat } from "./report.ts";

/** What is known of a file beside its bytes. */
export type ReceivedFile = {
  readonly name: string;
  readonly mediaType?: string | null;
  /** A format insists; "auto" and nothing let the content tell. */
  readonly format?: ReportFormat | "auto";
  readonly receivedAt?: string | null;
};

export type ReadReports = { readonly reports: readonly ParsedReport[]; readonly refused: readonly RefusedItem[] };

/**
 * The reports in a file's bytes, with their blocks; for plain text `text` is the decoded file, unchanged.
 * An item that cannot be read does not hold up the others of its file. Where none can be read, the file is refused.
 * Refuses, in one sentence that says what to do, a file that is empty, too long, binary or in a format not known.
 */
export function readReports(bytes: Uint8Array, file: ReceivedFile): Result<ReadReports, string> {
  const decoded = decodeBytes(bytes, file.mediaType ?? null);
  if (!decoded.ok) return decoded;
  const { text, warnings } = decoded.value;
  const reader = chooseReader(text, file.format ?? "auto");
  if (!reader.ok) return reader;
  const items = reader.value.read({
    name: file.name,
    text,
    mediaType: file.mediaType ?? null,
    receivedAt: file.receivedAt ?? null,
    warnings,
  });
  return items.ok ? sortOut(items.value) : items;
}

function sortOut(items: readonly (ParsedReport | RefusedItem)[]): Result<ReadReports, string> {
  const reports = items.filter((item) => "text" in item);
  const refused = items.filter((item) => "refusal" in item);
  const first = refused[0];
  return reports.length === 0 && first ? fail(first.refusal) : ok({ reports, refused });
}

function chooseReader(text: string, format: ReportFormat | "auto"): Result<FormatReader, string> {
  const reader =
    format === "auto"
      ? FORMAT_TABLE.find((entry) => entry.recognises(text))
      : FORMAT_TABLE.find((entry) => entry.format === format);
  if (reader) return { ok: true, value: reader };
  const known = FORMAT_TABLE.map((entry) => entry.format).join(", ");
  return format === "auto"
    ? fail(`This is structured data in a format that is not known here: send it as one of ${known}.`)
    : fail(`The format ${format} cannot be read yet: send it as one of ${known}.`);
}
