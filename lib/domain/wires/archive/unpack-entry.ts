import { Inflate } from "fflate";
import { fail, ok, type Result } from "../../shared/result.ts";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** No wire packs tighter than this once it is longer than a page of tables. */
const TIGHTEST = 200;
const FREE = 1_000_000;
/** So much is unpacked before its size is looked at again: at the format's tightest, some 8 MB. */
const STEP = 8_192;

const ENCRYPTED = "it is encrypted: pack it without a password";
const STRANGE = "it is packed in a way that is not known here: pack it again as an ordinary ZIP";
const BOMB = "it unpacks to far more than a wire can be: send the file itself";
const DAMAGED = "it is damaged: pack it again";

/** The bytes of a file in a ZIP; refuses one that is longer than `most`, whatever it claims, tighter than any text, or damaged. */
export function unpackEntry(entry: ZipEntry, most: number): Result<Uint8Array, string> {
  if (entry.encrypted) return fail(ENCRYPTED);
  if (entry.size > most || isTooTight(entry.size, entry.packed.length)) return fail(BOMB);
  if (entry.method !== 0 && entry.method !== 8) return fail(STRANGE);
  const unpacked = entry.method === 0 ? ok(entry.packed) : inflate(entry);
  if (!unpacked.ok) return unpacked;
  const whole = unpacked.value.length === entry.size && crc32(unpacked.value) === entry.crc;
  return whole ? unpacked : fail(DAMAGED);
}

function isTooTight(size: number, packed: number): boolean {
  return size > FREE && size > packed * TIGHTEST;
}

/** Unpacks step by step and stops where more comes out than the directory claims. */
function inflate({ packed, size }: ZipEntry): Result<Uint8Array, string> {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new TooLong();
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    return fail(error instanceof TooLong ? BOMB : DAMAGED);
  }
  return ok(out.subarray(0, length));
}

class TooLong extends Error {}
