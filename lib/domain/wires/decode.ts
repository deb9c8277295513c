import { fail, ok, type Result } from "../shared/result.ts";
import { isFramed } from "./copy/messages.ts";
import { findFileSignature } from "./file-signature.ts";
import { decodeLoosely, guessEncoding } from "./guess-encoding.ts";
import { ENCODING_NAMES } from "./lexicons/code-pages.ts";
import { readMixedUtf8 } from "./mixed-utf8.ts";
import { findWideEncoding } from "./wide-encoding.ts";

/** Longest report that is read, in UTF-16 code units of its text: about 1,500 book pages. */
export const LONGEST_REPORT = 5_000_000;
/** No encoding read here needs more bytes than this for a text of that length. */
const MOST_BYTES = LONGEST_REPORT * 3;

export type Decoded = {
  /** Every character of the file. A byte order mark stays, so that the text written as UTF-8 is the file again. */
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
};

/**
 * The text of a file. Refuses, in one sentence for the editor, what is empty, too long or no text at all.
 * The encoding is found from the bytes first, and what the file or its sender says counts only where the bytes leave it open;
 * bytes in no encoding that is told are read as the one their letters fit best, with a warning.
 */
export function decodeBytes(bytes: Uint8Array, mediaType: string | null): Result<Decoded, string> {
  if (bytes.length === 0) return fail("This file is empty: check that it was saved or sent in full.");
  const kind = findFileSignature(bytes);
  if (kind !== null) return fail(`This is ${kind}, not text: export or copy the report as plain text or HTML.`);
  if (bytes.length > MOST_BYTES) return fail(TOO_LONG);
  const decoded = decode(bytes, mediaType);
  if (decoded === null || isNoise(decoded.text)) return fail(BINARY);
  if (decoded.text.length > LONGEST_REPORT) return fail(TOO_LONG);
  if (!/\S/.test(decoded.text))
    return fail("This file holds only white space: check that it was saved or sent in full.");
  return ok(decoded);
}

const TOO_LONG = `This report is too long: at most ${LONGEST_REPORT / 1_000_000} million characters are read; split it and send the parts.`;
const BINARY = "This file holds binary data, not text: export or copy the report as plain text or HTML.";

/** Some control characters and no two letters together: framed like a wire, with nothing in the frame. */
function isNoise(text: string): boolean {
  return /[^\P{Cc}\s]/u.test(text) && !/[\p{L}\p{N}]{2}/u.test(text);
}

function decode(received: Uint8Array, mediaType: string | null): Decoded | null {
  const wide = findWideEncoding(received);
  if (wide !== null) return decodeAs(received, wide);
  const bytes = withoutFill(received);
  if (looksBinary(bytes)) return null;
  const japanese = isShiftedJapanese(bytes) ? decodeAs(bytes, "iso-2022-jp") : null;
  const certain = japanese ?? decodeAs(bytes, "utf-8");
  if (certain !== null) return certain;
  const mixed = readMixedUtf8(bytes);
  if (mixed !== null) return { text: mixed, encoding: "utf-8", warnings: [MIXED] };
  return decodeByLetters(withoutMark(bytes), declaredEncoding(bytes, mediaType));
}

const MIXED =
  "The file is UTF-8 with bytes of another encoding in its midst; those were read as Windows-1252. Check letters with accents and quotation marks.";

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, warnings: [] };
  } catch {
    return null;
  }
}

function decodeByLetters(bytes: Uint8Array, declared: string | null): Decoded {
  const encoding = guessEncoding(bytes, declared);
  const text = decodeLoosely(bytes, encoding);
  if (encoding === declared && !text.includes("\ufffd")) return { text, encoding, warnings: [] };
  const why =
    declared === null
      ? "is not valid UTF-8 and names no other encoding"
      : `is not in ${ENCODING_NAMES[declared] ?? declared}, which it claims to be`;
  const name = ENCODING_NAMES[encoding] ?? encoding;
  const warning = `The file ${why}; it was read as ${name}. Check letters with accents and quotation marks.`;
  return { text, encoding, warnings: [warning] };
}

/** Zero bytes that a wire sent to keep its line, or that a disk added at the end. */
function withoutFill(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0)) return bytes;
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const trimmed = bytes.subarray(0, end);
  const start = new TextDecoder("windows-1252").decode(trimmed.subarray(0, 200));
  return isFramed(start) ? trimmed.filter((byte) => byte !== 0) : trimmed;
}

/** Control characters that wire services use: start and end of header and text, and the record separators of ANPA and IPTC 7901. */
const WIRE_CONTROLS = new Set([
  1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30, 31,
]);

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 9 && byte <= 13)) controls++;
    if (byte < 32 && !WIRE_CONTROLS.has(byte)) return true;
  }
  return controls > bytes.length / 20 && controls > 16;
}

/** Escapes to Japanese characters: seven bits, and so valid UTF-8 all the same. */
function isShiftedJapanese(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(27); at >= 0; at = bytes.indexOf(27, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

/** What the markup, or else the sender, says the encoding is; null where neither names one that can be read. */
function declaredEncoding(bytes: Uint8Array, mediaType: string | null): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const said =
    /<\?xml[^>]{0,200}encoding=["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,300}charset=["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /charset=["']?([\w.:-]+)/i.exec(mediaType ?? "")?.[1];
  if (said === undefined) return null;
  if (/^(?:cp|ibm)[-_]?(?:437|850)$/i.test(said)) return `cp${said.slice(-3)}`;
  try {
    return new TextDecoder(said).encoding;
  } catch {
    return null;
  }
}

const MARK = [0xef, 0xbb, 0xbf];

/** Bytes without the mark of UTF-8 at their start, which stands before other encodings too. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes;
}
