import { fail, ok, type Result } from "../../shared/result.ts";
import { unpackEntry } from "../archive/unpack-entry.ts";
import { readZipDirectory, type ZipEntry } from "../archive/zip-directory.ts";
import { LONGEST_REPORT } from "../decode.ts";
import { isMediaSignature, isZip } from "../file-signature.ts";
import type { ParsedReport, RefusedItem } from "../report.ts";
import type { ContainedFile, ContainerReader, ReadInside } from "./container-reader.ts";

/** Of the ZIP itself, and of all that comes out of it together. */
const MOST_PACKED = 50_000_000;
const MOST_UNPACKED = 100_000_000;
const LONGEST_FILE = LONGEST_REPORT * 3;
const TOO_LARGE = `This ZIP is larger than ${MOST_PACKED / 1_000_000} MB: split it and send the parts.`;
const TOO_MUCH = `This ZIP unpacks to more than ${MOST_UNPACKED / 1_000_000} MB: split it and send the parts.`;
const OFFICE = "This is an Office document or an e-book, not text: export or copy the report as plain text or HTML.";
const NESTED = "it is an archive in an archive: unpack it and send its files";
const NO_WIRES = "This ZIP holds pictures or other files, but no report: send the reports themselves.";

/** A ZIP of wires in any of the formats. Pictures that go with them are passed over. */
export const zipContainer: ContainerReader = {
  format: null,
  recognises: isZip,
  read: (bytes, file, readInside) => {
    if (bytes.length > MOST_PACKED) return fail(TOO_LARGE);
    const directory = readZipDirectory(bytes);
    if (!directory.ok) return directory;
    if (directory.value.some(({ name }) => OFFICE_PARTS.test(name))) return fail(OFFICE);
    const entries = directory.value.filter(({ name }) => !LEFT_BY_SYSTEMS.test(name));
    if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) return fail(TOO_MUCH);
    const items = entries.flatMap((entry) => readEntry(entry, file, readInside));
    return items.length === 0 ? fail(NO_WIRES) : ok(items);
  },
};

/** The parts by which documents that are ZIPs themselves are known. */
const OFFICE_PARTS = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/(?:container\.xml|MANIFEST\.MF))$/u;
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/u;

function readEntry(
  entry: ZipEntry,
  file: ContainedFile,
  readInside: ReadInside,
): readonly (ParsedReport | RefusedItem)[] {
  const bytes = unpackEntry(entry, LONGEST_FILE);
  if (!bytes.ok) return [refuse(entry, bytes.error)];
  if (bytes.value.length === 0 || isMediaSignature(bytes.value)) return [];
  if (isZip(bytes.value)) return [refuse(entry, NESTED)];
  const read: Result<readonly (ParsedReport | RefusedItem)[], string> = readInside(bytes.value, {
    ...file,
    name: entry.name,
    mediaType: null,
  });
  if (!read.ok) return [refuse(entry, read.error)];
  return read.value.map((item) => ("refusal" in item ? refuse(entry, item.refusal) : item));
}

const LONGEST_NAME = 120;

/** The place of an item is told by the caller; here its file is told. */
function refuse({ name }: ZipEntry, reason: string): RefusedItem {
  return { item: 0, refusal: `${name.slice(-LONGEST_NAME)}: ${reason.endsWith(".") ? reason : `${reason}.`}` };
}
