import { fail, ok, type Result } from "../shared/result.ts";
import { findFileSignature } from "./file-signature.ts";

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
 * The encoding is found from the bytes first and from what the file or its sender says only where the bytes leave it open;
 * bytes in no known encoding are read as Windows-1252, which maps every byte, with a warning.
 */
export function decodeBytes(bytes: Uint8Array, mediaType: string | null): Result<Decoded, string> {
  if (bytes.length === 0) return fail("This file is empty: check that it was saved or sent in full.");
  const kind = findFileSignature(bytes);
  if (kind !== null) return fail(`This is ${kind}, not text: export or copy the report as plain text or HTML.`);
  if (bytes.length > MOST_BYTES) return fail(TOO_LONG);
  const decoded = decode(bytes, mediaType);
  if (decoded === null) {
    return fail("This file holds binary data, not text: export or copy the report as plain text or HTML.");
  }
  if (decoded.text.length > LONGEST_REPORT) return fail(TOO_LONG);
  if (!/\S/.test(decoded.text))
    return fail("This file holds only white space: check that it was saved or sent in full.");
  return ok(decoded);
}

const TOO_LONG = `This report is too long: at most ${LONGEST_REPORT / 1_000_000} million characters are read; split it and send the parts.`;

function decode(bytes: Uint8Array, mediaType: string | null): Decoded | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  if (looksBinary(bytes)) return null;
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes, mediaType);
  const asDeclared = declared === null ? null : decodeAs(bytes, declared);
  return asDeclared ?? readAsWindows1252(bytes, declared);
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, warnings: [] };
  } catch {
    return null;
  }
}

function readAsWindows1252(bytes: Uint8Array, declared: string | null): Decoded {
  const text = new TextDecoder("windows-1252").decode(bytes);
  const why =
    declared === null
      ? "is not valid UTF-8 and names no other encoding"
      : `is not valid ${declared}, which it claims to be`;
  return {
    text,
    encoding: "windows-1252",
    warnings: [`The file ${why}; it was read as Windows-1252. Check letters with accents and quotation marks.`],
  };
}

/** UTF-16 by its byte order mark, or by the zero bytes that plain letters leave in every second place. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4 || sample.length % 2 === 1) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 2;
  if (odd > most * 0.6 && even < most * 0.1) return "utf-16le";
  if (even > most * 0.6 && odd < most * 0.1) return "utf-16be";
  return null;
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

/** What the markup, or else the sender, says the encoding is; null where neither names one that can be read. */
function declaredEncoding(bytes: Uint8Array, mediaType: string | null): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const said =
    /<\?xml[^>]{0,200}encoding=["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,300}charset=["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /charset=["']?([\w.:-]+)/i.exec(mediaType ?? "")?.[1];
  if (said === undefined) return null;
  try {
    return new TextDecoder(said).encoding;
  } catch {
    return null;
  }
}
