import { fail, ok, type Result } from "../../shared/result.ts";
import { decodeLoosely } from "../guess-encoding.ts";

/** One file in a ZIP, as its directory lists it; nothing of it is unpacked yet. */
export type ZipEntry = {
  readonly name: string;
  readonly packed: Uint8Array;
  /** What the directory claims. */
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
};

const MOST_ENTRIES = 2_000;
const BROKEN = "This ZIP is broken or breaks off: pack it again, or send its files one by one.";
const TOO_MANY = `This ZIP has more than ${MOST_ENTRIES.toLocaleString("en")} files: split it and send the parts.`;
const TOO_LARGE = "This ZIP is of the kind for more than 4 GB: split it and send the parts.";
const OVERLAPPING =
  "The files in this ZIP lie over one another, as in a ZIP made to do harm: pack it again from the files themselves.";
const CLIMBING = "A file in this ZIP is named so as to leave its folder: pack it again from the files themselves.";
const EMPTY = "This ZIP is empty: check that it was packed and sent in full.";

/**
 * The files of a ZIP in the order of its directory, folders left out. Refuses, in one sentence, a ZIP that is broken,
 * too large, or made to do harm: files over one another, names that climb out of their folder.
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return fail(BROKEN);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return fail(TOO_LARGE);
  if (count > MOST_ENTRIES) return fail(TOO_MANY);
  if (count === 0) return fail(EMPTY);
  const listed = list(view, bytes, start, count);
  if (listed === null) return fail(BROKEN);
  if (listed.some(({ entry }) => climbs(entry.name))) return fail(CLIMBING);
  if (overlap(listed)) return fail(OVERLAPPING);
  return ok(listed.map(({ entry }) => entry).filter(({ name }) => !name.endsWith("/")));
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

type Listed = { readonly entry: ZipEntry; readonly from: number; readonly to: number };

function list(view: DataView, bytes: Uint8Array, start: number, count: number): readonly Listed[] | null {
  const listed: Listed[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== LISTED) return null;
    const name = view.getUint16(at + 28, true);
    const found = readEntry(view, bytes, at, name);
    if (found === null) return null;
    listed.push(found);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return listed;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number): Listed | null {
  const flags = view.getUint16(at + 8, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const to = from + packedSize;
  if (to > view.byteLength || at + 46 + nameLength > view.byteLength) return null;
  const entry = {
    name: readName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
    packed: bytes.subarray(from, to),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
  };
  return { entry, from: local, to };
}

/** UTF-8 where the flag says so or the bytes are; else the code page of the IBM PC, as the format has it. */
function readName(bytes: Uint8Array, isUtf8: boolean): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  const name = isUtf8 || !text.includes("\ufffd") ? text : decodeLoosely(bytes, "cp437");
  return name.replaceAll("\\", "/");
}

function climbs(name: string): boolean {
  return name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.includes("\0") || name.split("/").includes("..");
}

function overlap(listed: readonly Listed[]): boolean {
  const sorted = [...listed].sort((a, b) => a.from - b.from);
  return sorted.some(({ to }, at) => to > (sorted[at + 1]?.from ?? Number.POSITIVE_INFINITY));
}
