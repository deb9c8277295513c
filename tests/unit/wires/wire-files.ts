import { readFileSync } from "node:fs";
import { type ReadReports, type ReceivedFile, readReports } from "#lib/domain/wires/read-reports.ts";
import type { BlockKind, ParsedReport } from "#lib/domain/wires/report.ts";

/** The bytes of a file in tests/fixtures/wires. */
export function wireBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/wires/${name}`, import.meta.url));
}

/** What is read from bytes or text; throws with the reason where it is refused. */
export function readWire(content: Uint8Array | string, file: Partial<ReceivedFile> = {}): ReadReports {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = readReports(bytes, { name: "wire", receivedAt: "2031-05-06T00:00:00Z", ...file });
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

export function readOneWire(content: Uint8Array | string, file: Partial<ReceivedFile> = {}): ParsedReport {
  const { reports, refused } = readWire(content, file);
  const [report] = reports;
  if (!report || reports.length > 1 || refused.length > 0) {
    throw new Error(`${reports.length} reports, refused: ${refused.map(({ refusal }) => refusal).join(" ")}`);
  }
  return report;
}

/** Why content is refused; throws where it is not. */
export function wireRefusal(content: Uint8Array | string, file: Partial<ReceivedFile> = {}): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = readReports(bytes, { name: "wire", ...file });
  if (read.ok) throw new Error("It was read");
  return read.error;
}

/** The texts of all blocks of a kind. */
export function textsOf({ text, blocks }: ParsedReport, kind: BlockKind): string[] {
  return blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
}

/** All words of a text, for what is there before and after to be compared. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
