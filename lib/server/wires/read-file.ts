import "server-only";
import { fail, type Result } from "#lib/domain/shared/result.ts";
import { isStorable } from "#lib/domain/shared/storable.ts";
import { readInEngine } from "../engine/pool.ts";
import type { ReadFile } from "../engine/worker.ts";
import type { IncomingFile } from "./incoming.ts";

/** The reports of a file, read off the request's thread; refuses what no format can read and what no database can keep. */
export async function readFile(file: IncomingFile, receivedAt: Date): Promise<Result<ReadFile, string>> {
  const read = await readInEngine({ ...file, format: "auto", receivedAt: receivedAt.toISOString() });
  return read.ok && !isStorable(read.value) ? fail(NO_WRITING) : read;
}

const NO_WRITING =
  "This file holds characters that are no part of any writing: export or copy the report as plain text or HTML.";
