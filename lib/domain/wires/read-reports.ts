import { fail, ok, type Result } from "../shared/result.ts";
import { decodeBytes, withoutMark } from "./decode.ts";
import { CONTAINERS, FORMAT_TABLE } from "./format-table.ts";
import type { ContainedFile } from "./formats/container-reader.ts";
import type { FormatReader } from "./formats/format-reader.ts";
import type { ParsedReport, RefusedItem, ReportFormat } from "./report.ts";
import { withoutRunnableAddresses } from "./runnable-address.ts";
import { rootName } from "./xml/root-name.ts";

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
  const { name, mediaType = null, receivedAt = null, format = "auto" } = file;
  const items = readItems(bytes, { name, mediaType, receivedAt }, format, 0);
  return items.ok ? sortOut(items.value) : items;
}

type Items = readonly (ParsedReport | RefusedItem)[];

/** A ZIP of mails that bring files of their own is as deep as anybody sends. */
const DEEPEST = 3;
const TOO_DEEP = `Files are packed in one another here more than ${DEEPEST} deep: unpack them and send the innermost.`;

/** Programs that put the mark of UTF-8 before a file may do so twice. */
function withOneMark(bytes: Uint8Array): Uint8Array {
  const rest = withoutMark(bytes);
  return rest === bytes || withoutMark(rest) === rest ? bytes : rest;
}

function readItems(
  received: Uint8Array,
  file: ContainedFile,
  format: ReportFormat | "auto",
  depth: number,
): Result<Items, string> {
  const bytes = withOneMark(received);
  const container = CONTAINERS.find((entry) => entry.recognises(bytes));
  if (!container || !["auto", container.format ?? format].includes(format)) return readFile(bytes, file, format);
  if (depth >= DEEPEST) return fail(TOO_DEEP);
  const inner = container.format === null ? format : "auto";
  return container.read(bytes, file, (part, about) => readItems(part, about, about.format ?? inner, depth + 1));
}

function readFile(bytes: Uint8Array, file: ContainedFile, format: ReportFormat | "auto"): Result<Items, string> {
  const decoded = decodeBytes(bytes, file.mediaType);
  if (!decoded.ok) return decoded;
  const { warnings } = decoded.value;
  const text = inSmallLetters(decoded.value.text);
  const bare = text.replace(/^\ufeff/u, "");
  const reader = chooseReader(bare, format);
  if (!reader.ok) return reader;
  // Plain text is kept to the letter.
  return reader.value.read({ ...file, text: reader.value.format === "text" ? text : bare, warnings });
}

/** Where names of elements are small letters alone, programs that know them from before XML write them large. */
const IN_CAPITALS: ReadonlySet<string | null> = new Set(["NITF", "RSS", "FEED"]);

function inSmallLetters(text: string): string {
  if (!IN_CAPITALS.has(rootName(text))) return text;
  return text.replace(/<\/?[A-Z][A-Z\d.:-]*(?=[\s/>])/gu, (tag) => tag.toLowerCase());
}

/** Items are numbered through, whatever file within the file they come from. */
function sortOut(found: Items): Result<ReadReports, string> {
  const items = found.map((item, at) => ({ ...item, item: at }));
  const reports = items.filter((item) => "text" in item).map(withoutRunnableAddresses);
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
  const formats = [...FORMAT_TABLE, ...CONTAINERS].flatMap((entry) => entry.format ?? []);
  const known = [...new Set(formats)].join(", ");
  return format === "auto"
    ? fail(`This is structured data in a format that is not known here: send it as one of ${known}.`)
    : fail(`This file is not of the format ${format}: let its content tell what it is, or name another of ${known}.`);
}
