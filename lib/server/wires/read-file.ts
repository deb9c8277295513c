import "server-only";
import { fail, type Result } from "#lib/domain/shared/result.ts";
import { isStorable } from "#lib/domain/shared/storable.ts";
import { readInEngine, readManyInEngine } from "../engine/pool.ts";
import type { ReadFile, ReadItem, ReadTask } from "../engine/worker.ts";
import type { IncomingFile } from "./incoming.ts";

/** The reports of a file, read off the request's thread; refuses what no format can read and what no database can keep. */
export async function readFile(file: IncomingFile, receivedAt: Date): Promise<Result<ReadFile, string>> {
  return storableOnly(await readInEngine(taskOf({ file, receivedAt })));
}

export type ReceivedFile = { readonly file: IncomingFile; readonly receivedAt: Date };

/** As `readFile`, several at once, in their order; null when one of them held up the others: then each is read by itself. */
export async function readFiles(files: readonly ReceivedFile[]): Promise<readonly Result<ReadFile, string>[] | null> {
  const read = await readManyInEngine(files.map(taskOf));
  return read.ok ? read.value.map(storableOnly) : null;
}

function taskOf({ file: { bytes, name, mediaType }, receivedAt }: ReceivedFile): ReadTask {
  return { bytes, name, mediaType, format: "auto", receivedAt: receivedAt.toISOString() };
}

function storableOnly(read: Result<ReadFile, string>): Result<ReadFile, string> {
  return read.ok && !read.value.items.every(holdsWriting) ? fail(NO_WRITING) : read;
}

/** Blocks, sentences and the sketch are numbers and names of kinds, and many. */
function holdsWriting({ blocks: _blocks, sentences: _sentences, traces, ...item }: ReadItem): boolean {
  return isStorable(item) && isStorable(traces.terms);
}

const NO_WRITING =
  "This file holds characters that are no part of any writing: export or copy the report as plain text or HTML.";
