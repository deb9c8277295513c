import "server-only";

const MEGABYTE = 1_048_576;
/** The largest file taken in, in bytes. */
export const FILE_LIMIT = 10 * MEGABYTE;

/** A file as it arrives, by whatever way. */
export type IncomingFile = {
  readonly name: string;
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
};

/** Why a file of so many bytes is not taken in; null when it may be. */
export function sizeBarrier(bytes: number): string | null {
  if (bytes <= FILE_LIMIT) return null;
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return `The file has ${megabytes} MB; a report may have ${FILE_LIMIT / MEGABYTE}. Cut out the report and import that.`;
}
