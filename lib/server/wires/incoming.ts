import "server-only";
import { storable } from "#lib/domain/shared/storable.ts";

const MEGABYTE = 1_048_576;
/** The largest file taken in, in bytes. */
export const FILE_LIMIT = 10 * MEGABYTE;

/** A file as it arrives, by whatever way. */
export type IncomingFile = {
  readonly name: string;
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
};

/** Characters of a file's name that are kept. */
const LONGEST_NAME = 255;

/** The file under a name that can be kept. */
export function withKeptName<F extends IncomingFile>(file: F): F {
  return { ...file, name: storable(file.name).slice(0, LONGEST_NAME) || "Unnamed" };
}

/** Why a file of so many bytes is not taken in; null when it may be. */
export function sizeBarrier(bytes: number, name: string): string | null {
  if (bytes <= FILE_LIMIT) return null;
  const [megabytes, most] = [Math.ceil(bytes / MEGABYTE), FILE_LIMIT / MEGABYTE];
  // Kept and read in one piece, a larger one would take the memory that all others share.
  if (/\.zip$/i.test(name))
    return `The ZIP has ${megabytes} MB, and ${most} MB are read at once. Unpack it and bring in its folder: that may be of any size.`;
  return `The file has ${megabytes} MB; a report may have ${most} MB. Cut out the report and import that.`;
}
