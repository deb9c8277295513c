import { readdirSync, readFileSync } from "node:fs";
import { splitSentences } from "#lib/domain/language/sentences.ts";
import type { MergeInput } from "#lib/domain/merge/merge-input.ts";
import type { MergeResult } from "#lib/domain/merge/merge-result.ts";
import { readReports } from "#lib/domain/wires/read-reports.ts";

/** Invented events: those that rules were written against, and those annotated before any rule had seen them. */
export type EventSet = "events" | "loose-events";

function folderOf(set: EventSet): URL {
  return new URL(`../fixtures/${set}/`, import.meta.url);
}

/** What a desk would say of an invented event; sentences are meant by a piece of their words. */
export type Expected = {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
  readonly conflicts: readonly { readonly kind: string; readonly between: readonly [string, string] }[];
  /** A third entry: only a conflict of that kind would be wrong. */
  readonly notConflicts: readonly (readonly [string, string] | readonly [string, string, string])[];
  readonly oneName: readonly (readonly [string, string])[];
  readonly twoNames: readonly (readonly [string, string])[];
  readonly speakers: readonly (readonly [string, string])[];
  readonly oneOrigin: readonly (readonly [string, string])[];
};

export function eventNames(set: EventSet = "events"): string[] {
  return readdirSync(folderOf(set)).sort();
}

/** The reports of an invented event, read and split as the program does. */
export function eventReports(name: string, set: EventSet = "events"): MergeInput[] {
  const folder = new URL(`${name}/`, folderOf(set));
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  return files.map((file, at) => reportFrom(readFileSync(new URL(file, folder)), file, at));
}

export function eventExpected(name: string): Expected {
  return readExpected(name, "events") as Expected;
}

/** The annotation of an event as it was written. */
export function readExpected(name: string, set: EventSet): unknown {
  return JSON.parse(readFileSync(new URL(`${name}/expected.json`, folderOf(set)), "utf8"));
}

/** One report from its text, as `stet merge` would read it. */
export function reportFrom(bytes: Uint8Array, file: string, at: number): MergeInput {
  const read = readReports(bytes, { name: file });
  const parsed = read.ok ? read.value.reports[0] : undefined;
  if (!parsed) throw new Error(`${file} cannot be read: ${read.ok ? "no report" : read.error}`);
  return { ...parsed, id: `r${at + 1}`, sentences: splitSentences(parsed.text, parsed.blocks, parsed.language) };
}

/** Ids of the body sentences that hold these words. */
export function sentencesWith(result: MergeResult, words: string): string[] {
  const found = result.sentences.filter(({ text, block }) => block !== "headline" && text.includes(words));
  if (found.length === 0) throw new Error(`No sentence with “${words}”.`);
  return found.map(({ id }) => id);
}

/** Whether some claim is told by both sentences. */
export function tellOneFact(result: MergeResult, a: string, b: string): boolean {
  const [first, second] = [sentencesWith(result, a), sentencesWith(result, b)];
  return result.claims.some(
    ({ sentences }) => first.some((id) => sentences.includes(id)) && second.some((id) => sentences.includes(id)),
  );
}

/** The kinds of the conflicts in which the two sentences stand on different sides. */
export function conflictsBetween(result: MergeResult, a: string, b: string): string[] {
  const [first, second] = [sentencesWith(result, a), sentencesWith(result, b)];
  const holds = (ids: readonly string[], wanted: readonly string[]) => wanted.some((id) => ids.includes(id));
  return result.conflicts
    .filter(({ sides }) =>
      sides.some((one, i) =>
        sides.some((other, j) => i !== j && holds(one.sentences, first) && holds(other.sentences, second)),
      ),
    )
    .map(({ kind }) => kind);
}

/** The place of the name group that has this spelling; -1 when none has. */
export function nameGroupOf(result: MergeResult, spelling: string): number {
  return result.names.findIndex(({ variants }) => variants.some(({ text }) => text === spelling));
}
