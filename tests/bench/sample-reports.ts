import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { splitSentences } from "#lib/domain/language/sentences.ts";
import type { MergeInput } from "#lib/domain/merge/merge-input.ts";
import { readReports } from "#lib/domain/wires/read-reports.ts";

const SAMPLE = path.resolve(import.meta.dirname, "../../prisma/seed/reports");

/** The demonstration newsroom's five reports as the merge takes them. */
export function sampleReports(): readonly MergeInput[] {
  return readdirSync(SAMPLE)
    .sort()
    .flatMap((name) => asInputs(readFileSync(path.join(SAMPLE, name)), name));
}

/**
 * So many reports of one event: the five, and then again with other names, numbers and hours, as an event of many
 * reports repeats some facts and adds others.
 */
export function manyReports(count: number): readonly MergeInput[] {
  const texts = readdirSync(SAMPLE)
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(SAMPLE, name), "utf8") }));
  return Array.from({ length: count }, (_, index) => {
    const source = texts[index % texts.length];
    if (!source) throw new Error("There are no sample reports.");
    const varied = vary(source.text, Math.floor(index / texts.length));
    return asInputs(Buffer.from(varied), source.name).map((input) => ({ ...input, id: `r${index + 1}` }));
  }).flat();
}

/** So many files of the sample reports, each of other words than every other, in this round and in all others. */
export function manyFiles(count: number, round: number) {
  const texts = readdirSync(SAMPLE)
    .sort()
    .map((name) => readFileSync(path.join(SAMPLE, name), "utf8"));
  return Array.from({ length: count }, (_, index) => {
    const varied = vary(texts[index % texts.length] ?? "", Math.floor(index / texts.length));
    const bytes = Buffer.from(`${varied}\n\nReference ${round}-${index}\n`);
    return { name: `report-${round}-${index}.txt`, mediaType: "text/plain", bytes };
  });
}

const PORTS = ["Port Alder", "Port Corrin", "Port Devlin", "Port Esker", "Port Fallow", "Port Garron"];
const SHIPS = ["Lady Maren", "Lady Oriel", "Lady Tamsin", "Lady Ysolde", "Lady Wren"];

function vary(text: string, round: number): string {
  if (round === 0) return text;
  return text
    .replaceAll("Port Alder", PORTS[round % PORTS.length] ?? "Port Alder")
    .replaceAll("Lady Maren", SHIPS[round % SHIPS.length] ?? "Lady Maren")
    .replace(/\b\d{2,3}\b/g, (digits) => String(Number(digits) + (round % 7)));
}

function asInputs(bytes: Uint8Array, name: string): readonly MergeInput[] {
  const read = readReports(bytes, { name });
  if (!read.ok) throw new Error(`${name} cannot be read: ${read.error}`);
  return read.value.reports.map((report, item) => ({
    ...report,
    id: `${name}-${item}`,
    sentences: splitSentences(report.text, report.blocks, report.language),
  }));
}
